'use client';

import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import type { PastePlan } from './plan-paste';

/** How many problems are listed; the rest is counted. */
const listed = 8;

/** A pasted block some rows of which cannot be read: nothing is written yet, and the person says what of it shall be. */
export function PasteDialog({
  plan,
  clean,
  takeClean,
  onClose,
}: {
  readonly plan: PastePlan;
  /** The same without the rows that have a problem. */
  readonly clean: PastePlan;
  readonly takeClean: () => void;
  readonly onClose: () => void;
}) {
  const rows = new Set(plan.problems.map(({ row }) => row)).size;
  return (
    <Dialog
      title={`有 ${rows} 行读不懂，还没有贴入`}
      width={520}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose} data-autofocus>
            不贴
          </Button>
          {clean.changes.length > 0 && (
            <Button variant="primary" onClick={takeClean}>
              贴入其余 {clean.changes.length} 行
            </Button>
          )}
        </>
      }
    >
      <p className="dim">台账没有改动。在原表里改好再贴，或者先贴入没有问题的行。</p>
      <ul style={{ marginTop: 8 }}>
        {plan.problems.slice(0, listed).map(({ row, column, message }) => (
          <li key={`${row}:${column}`} style={{ padding: '3px 0' }}>
            第 {row} 行，{column}：{message}
          </li>
        ))}
      </ul>
      {plan.problems.length > listed && <p className="mute">另有 {plan.problems.length - listed} 处。</p>}
    </Dialog>
  );
}
