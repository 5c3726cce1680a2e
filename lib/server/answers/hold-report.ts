import { refuse } from '@/lib/base/result';
import type { Database } from '../db/open-database';
import type { ReportRow } from '../reports/find-report';

/**
 * Writes the report’s row as it is, so that until the caller’s transaction ends no other one answers its findings or
 * moves it to another status. False when its status is no longer the one that the permission was given for.
 */
export async function holdReport(tx: Database, report: ReportRow): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('reports')
    .set((columns) => ({ status: columns.ref('status') }))
    .where('id', '=', report.id)
    .where('status', '=', report.status)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export const movedOn = refuse('not-editable', '报告的状态刚刚变了，说明没有改动。请刷新后再看。');
