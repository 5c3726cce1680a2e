import { z } from 'zod';
import { ok, type Result, refuse } from '../base/result';
import type { Fact } from './fact';
import { factFault } from './fact-fault';
import { factSchema } from './fact-schema';

/**
 * The one door through which JSON becomes a ledger: a list of facts with distinct ids. Refuses (`invalid-ledger`)
 * with the row, counted from one, and what is wrong in it.
 */
export function parseLedger(json: unknown): Result<readonly Fact[]> {
  if (!Array.isArray(json)) return refuse('invalid-ledger', '台账应是条目的列表。');
  const parsed = z.array(factSchema).safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const row = Number(issue?.path[0] ?? 0) + 1;
    return refuse(
      'invalid-ledger',
      `台账第 ${row} 条读不懂：${issue ? factFault(issue, issue.path.slice(1)) : '格式不对'}。`,
    );
  }
  const rows = new Map<string, number>();
  for (const [index, fact] of parsed.data.entries()) {
    const earlier = rows.get(fact.id);
    if (earlier !== undefined)
      return refuse(
        'invalid-ledger',
        `台账第 ${earlier} 条和第 ${index + 1} 条的编号都是 ${fact.id}，请改成不同的编号。`,
      );
    rows.set(fact.id, index + 1);
  }
  return ok(parsed.data);
}
