'use client';

import { useState } from 'react';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import styles from './conflict-dialog.module.css';
import { FactHistoryList } from './fact-history-list';
import type { LedgerClient } from './ledger-client';
import type { Conflict, LedgerState } from './ledger-state';
import { mineOf } from './ledger-sync';
import { fieldChanges } from './revision-changes';
import { whenWords } from './when-words';

/**
 * Somebody else was first with a row: what is there now and what was written here, side by side, for the person to
 * choose. Closing it decides nothing and loses nothing.
 */
export function ConflictDialog({
  state,
  conflict,
  client,
  choose,
  onClose,
}: {
  readonly state: LedgerState;
  readonly conflict: Conflict;
  readonly client: LedgerClient;
  readonly choose: (choice: 'mine' | 'theirs') => void;
  readonly onClose: () => void;
}) {
  const [history, setHistory] = useState<'shown' | 'hidden'>('hidden');
  const { key, theirs } = conflict;
  const base = state.known.get(key)?.fact;
  const mine = mineOf(state, conflict);
  const name = (mine ?? theirs?.fact ?? base)?.indicator ?? '这一条';
  const who = theirs ? `${theirs.by || '别人'}，${whenWords(theirs.at)}` : '别人';
  const others = state.conflicts.length - 1;
  return (
    <Dialog
      title={`“${name}”两人同时改了`}
      width={600}
      onClose={onClose}
      actions={
        <>
          <Button variant="ghost" onClick={() => setHistory(history === 'shown' ? 'hidden' : 'shown')}>
            {history === 'shown' ? '收起历史' : '都看历史'}
          </Button>
          <Button onClick={() => choose('theirs')} data-autofocus>
            用对方的
          </Button>
          <Button variant="primary" onClick={() => choose('mine')}>
            用我的
          </Button>
        </>
      }
    >
      <p className="dim">
        {theirs ? `${who} 先改了这一条` : '这一条刚被别人删除'}
        ，这里的改动还没有保存。两边都留在历史里，选一个作为现在的。
        {others > 0 && `选好后还有 ${others} 条。`}
      </p>
      {theirs && mine && <Sides changes={fieldChanges(theirs.fact, mine)} who={who} />}
      {!theirs && <p className={styles.only}>用对方的：删除。用我的：恢复这一条，保留这里写的内容。</p>}
      {theirs && !mine && <p className={styles.only}>用对方的：保留。用我的：删除这一条。</p>}
      {history === 'shown' && (
        <div className={styles.history}>
          <FactHistoryList
            client={client}
            fact={theirs?.fact.id ?? base?.id ?? key}
            revision={theirs?.revision ?? 0}
          />
        </div>
      )}
    </Dialog>
  );
}

function Sides({
  changes,
  who,
}: {
  readonly changes: ReturnType<typeof fieldChanges>;
  readonly who: string;
}) {
  if (changes.length === 0) return <p className={styles.only}>两人改成了同样的内容，选哪一个都一样。</p>;
  return (
    <table className={styles.sides}>
      <thead>
        <tr>
          <td />
          <th scope="col">对方的（{who}）</th>
          <th scope="col">我的</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ name, from, to }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{from}</td>
            <td>{to}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
