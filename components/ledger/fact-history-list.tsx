'use client';

import { useEffect, useState } from 'react';
import styles from './fact-drawer.module.css';
import type { LedgerClient } from './ledger-client';
import { type RevisionChange, revisionChanges } from './revision-changes';
import { whenWords } from './when-words';

const said: Readonly<Record<RevisionChange['kind'], string>> = {
  added: '新增',
  edited: '修改',
  removed: '删除',
  back: '恢复',
};

/** Who changed a fact, when, from what to what, the latest first; asked for again when `revision` moves on. */
export function FactHistoryList({
  client,
  fact,
  revision,
}: {
  readonly client: LedgerClient;
  readonly fact: string;
  readonly revision: number;
}) {
  const [changes, setChanges] = useState<readonly RevisionChange[] | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is the reason to ask again.
  useEffect(() => {
    let gone = false;
    client.history(fact).then((answer) => {
      if (gone) return;
      if (answer.ok) setChanges(revisionChanges(answer.value));
      setFailed(answer.ok ? null : answer.error.message);
    });
    return () => {
      gone = true;
    };
  }, [client, fact, revision]);
  if (failed) return <p className="och">没有读到历史。{failed}</p>;
  if (!changes) return <p className="mute">正在读历史…</p>;
  return (
    <ol className={styles.history} aria-label="历史">
      {changes.map((change) => (
        <li key={change.revision}>
          <div className="t12 mute">
            {whenWords(change.at)}　{change.by || '未署名'}　{said[change.kind]}
          </div>
          {change.fields.map(({ name, from, to }) => (
            <div key={name}>
              {name}　{from !== '' && `${from} → `}
              <b>{to}</b>
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
}
