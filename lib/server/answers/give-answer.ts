import { randomUUID } from 'node:crypto';
import { ok, type Result, refuse } from '@/lib/base/result';
import { type Answer, answerSchema } from '@/lib/checker/answer';
import type { Actor } from '@/lib/workflow/actor';
import type { AnswerBody } from '@/lib/workflow/wire';
import { appendAudit } from '../audit/append-audit';
import type { Database } from '../db/open-database';
import { transact } from '../db/transact';
import type { ReportRow } from '../reports/find-report';
import type { World } from '../world';
import { holdReport, movedOn } from './hold-report';
import { markWithdrawn } from './mark-withdrawn';
import { answersOf, type StoredAnswer } from './stored-answer';

/** Most answers a report may have that hold, as many as nobody gives by hand. */
const most = 2000;

const sameWords = (a: Answer, b: Answer): boolean =>
  a.words === b.words &&
  (a.kind !== 'waiver' || (b.kind === 'waiver' && a.category === b.category && a.reason === b.reason));

async function write(tx: Database, report: string, id: string, answer: Answer): Promise<void> {
  const { around, ...flat } = answer;
  await tx
    .insertInto('answers')
    .values({ category: null, reason: null, ...flat, ...around, id, report })
    .execute();
}

/**
 * Records an answer to a finding, with who gave it and when. A newer answer of the same kind to the same finding
 * takes the place of the older one, which stays on record as withdrawn; the same answer again is the one there is.
 * Refuses `bad-input` (the reason is too short), `too-many-answers`, and `not-editable` when
 * the report is sent up at that very moment.
 */
export async function giveAnswer(
  world: World,
  actor: Actor,
  report: ReportRow,
  body: AnswerBody,
): Promise<Result<StoredAnswer>> {
  const at = world.clock().toISOString();
  const signed = answerSchema.safeParse({ ...body, by: actor.id, at });
  if (!signed.success) {
    const said = signed.error.issues[0]?.message ?? '';
    return refuse('bad-input', /[\u4e00-\u9fff]/.test(said) ? said : '这个说明的内容不对，没有记下。');
  }
  const answer = signed.data;
  return transact(world.db, async (tx) => {
    if (!(await holdReport(tx, report))) return movedOn;
    const holding = (await answersOf(tx, report.id)).filter(({ withdrawn }) => withdrawn === null);
    const older = holding.filter(
      (stored) => stored.answer.kind === answer.kind && stored.answer.finding === answer.finding,
    );
    const same = older.find((stored) => sameWords(stored.answer, answer));
    if (same) return ok(same);
    if (holding.length - older.length >= most)
      return refuse('too-many-answers', `这份报告的说明已有 ${most} 条，不能再加。请先撤回不用的。`);
    for (const { id } of older) await markWithdrawn(tx, id, actor.id, at);
    const id = randomUUID();
    await write(tx, report.id, id, answer);
    const detail = { kind: answer.kind, rule: answer.rule, answer: id };
    await appendAudit(tx, { at, actor: actor.id, verb: 'answer', subject: report.id, detail });
    return ok({ id, answer, name: actor.name, withdrawn: null });
  });
}
