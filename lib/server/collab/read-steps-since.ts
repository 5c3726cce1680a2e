import type { StepsSince } from '@/lib/workflow/wire';
import type { Database } from '../db/open-database';

/** All steps after version `since` in one query; `version` is that of the last one, `since` when there is none. */
export async function readStepsSince(db: Database, report: string, since: number): Promise<StepsSince> {
  const rows = await db
    .selectFrom('report_steps')
    .select(['version', 'step', 'client_id'])
    .where('report', '=', report)
    .where('version', '>', since)
    .orderBy('version')
    .execute();
  return {
    version: rows.at(-1)?.version ?? since,
    steps: rows.map((row) => JSON.parse(row.step)),
    clientIds: rows.map((row) => row.client_id),
  };
}
