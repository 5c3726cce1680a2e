'use client';

import { indicatorOf, standardFor } from '@/lib/evidence/indicators';
import { Button } from '../ui/button';
import { Drawer } from '../ui/drawer';
import { FactAttachments } from './fact-attachments';
import styles from './fact-drawer.module.css';
import { FactFields } from './fact-fields';
import { FactHistoryList } from './fact-history-list';
import type { LedgerActions } from './ledger-actions';
import type { LedgerClient } from './ledger-client';
import type { LedgerLine } from './ledger-view';
import { placeInReport } from './report-column';
import type { RowNote } from './row-notes';

const stateWord = { agrees: '一致', differs: '不一致', 'other-unit': '单位不同' } as const;

/** Everything of one row: its fields, proof, places in the reports, and who changed what. */
export function FactDrawer({
  line,
  notes,
  revision,
  client,
  actions,
  writable,
  remove,
  onClose,
}: {
  readonly line: LedgerLine;
  readonly notes: readonly RowNote[];
  /** The revision the server has; 0 for none yet. */
  readonly revision: number;
  readonly client: LedgerClient;
  readonly actions: LedgerActions;
  readonly writable: 'yes' | 'no';
  readonly remove: () => void;
  readonly onClose: () => void;
}) {
  const { key, fact, uses } = line;
  const standard = indicatorOf(fact.standard) ?? standardFor(fact.indicator, fact.unit);
  return (
    <Drawer
      title={fact.indicator || '新条目'}
      width={440}
      onClose={onClose}
      head={
        <div className="dim">
          {fact.id || '还没有编号'}
          {standard && ` · 标准指标“${standard.name}”`}
        </div>
      }
      foot={
        writable === 'yes' && (
          <>
            <Button variant="danger" onClick={remove}>
              删除这一条
            </Button>
            <span className="t12 mute">删除后可以撤销，历史都在</span>
          </>
        )
      }
    >
      <div className={styles.sections}>
        {notes.map((note) => (
          <p key={note.text} className={note.kind === 'how' ? 'mute' : 'och'}>
            {note.text}
          </p>
        ))}
        {standard && <p className="t12 mute">口径：{standard.means}</p>}
        <FactFields line={line} actions={actions} writable={writable} />
        <FactAttachments
          attachments={fact.attachments}
          client={client}
          writable={writable}
          change={(attachments, label) => actions.patch(key, { attachments }, label)}
        />
        <section>
          <h3>用于 {uses.length} 处</h3>
          {uses.length === 0 && <p className="mute">报告里还没有用到。</p>}
          <ul className={styles.uses}>
            {uses.map((use, index) => (
              <li key={`${use.report}:${use.block}:${String(index)}`}>
                <a href={placeInReport(use, fact.id)}>{use.title}</a>
                <span>
                  <q>{use.words}</q>　
                  <span className={use.agreement === 'agrees' ? 'grn' : 'och'}>
                    {stateWord[use.agreement]}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3>历史</h3>
          {revision === 0 ? (
            <p className="mute">还没有保存过。</p>
          ) : (
            <FactHistoryList client={client} fact={fact.id} revision={revision} />
          )}
        </section>
      </div>
    </Drawer>
  );
}
