import { ok, type Result, refuse } from '@/lib/base/result';
import type { StepsSince } from '@/lib/workflow/wire';
import { longestCatchUp } from '../../collab/decide';
import { readStepsSince } from '../../collab/read-steps-since';
import type { World } from '../../world';
import type { ReportRow } from '../find-report';

/** What happened after version `since`; refuses `history-gone` where loading the document anew is the way. */
export async function stepsSince(
  world: World,
  report: ReportRow,
  since: number,
): Promise<Result<StepsSince>> {
  const gone = checkReach(report, since);
  return gone.ok ? ok(await readStepsSince(world.db, report.id, since)) : gone;
}

/** Whether the log still leads from `since` to the present. */
export function checkReach(report: ReportRow, since: number): Result<null> {
  return since > report.version || report.version - since > longestCatchUp
    ? refuse('history-gone', '这份报告在服务器上已有较大变动，请重新打开。未保存的文字请先复制。')
    : ok(null);
}
