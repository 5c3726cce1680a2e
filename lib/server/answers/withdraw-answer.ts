import { ok, type Result, refuse } from '@/lib/base/result';
import type { Actor } from '@/lib/workflow/actor';
import { appendAudit } from '../audit/append-audit';
import { transact } from '../db/transact';
import type { ReportRow } from '../reports/find-report';
import type { World } from '../world';
import { holdReport, movedOn } from './hold-report';
import { markWithdrawn } from './mark-withdrawn';
import { answersOf, type StoredAnswer } from './stored-answer';

/**
 * Takes an answer back: it stays on record, marked with who withdrew it and when, and the finding asks again. What
 * is withdrawn already stays as it was. Refuses `not-found`, and `not-editable` as giving one does.
 */
export async function withdrawAnswer(
  world: World,
  actor: Actor,
  report: ReportRow,
  id: string,
): Promise<Result<StoredAnswer>> {
  const at = world.clock().toISOString();
  return transact(world.db, async (tx) => {
    if (!(await holdReport(tx, report))) return movedOn;
    const stored = (await answersOf(tx, report.id)).find((answer) => answer.id === id);
    if (!stored) return refuse('not-found', '没有这条说明。请刷新后再看。');
    if (stored.withdrawn) return ok(stored);
    await markWithdrawn(tx, id, actor.id, at);
    const detail = { kind: stored.answer.kind, rule: stored.answer.rule, answer: id };
    await appendAudit(tx, { at, actor: actor.id, verb: 'withdraw-answer', subject: report.id, detail });
    return ok({ ...stored, withdrawn: { name: actor.name, at } });
  });
}
