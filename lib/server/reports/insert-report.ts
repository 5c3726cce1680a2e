import type { Node } from 'prosemirror-model';
import { initialStatus } from '@/lib/workflow/transitions';
import { insertSnapshot } from '../collab/append-to-log';
import type { Database } from '../db/open-database';
import { newReportId } from './new-report-id';

export type NewReport = {
  /** The unit’s scope id. */
  readonly scope: string;
  readonly year: number;
  readonly title: string;
  readonly template: string;
  readonly doc: Node;
  readonly losses: readonly { readonly kind: string; readonly text: string }[];
  readonly by: string;
  readonly at: string;
};

/** Writes a report whose document is the snapshot at version 0, inside the caller’s transaction; gives its id. */
export async function insertReport(tx: Database, report: NewReport): Promise<string> {
  const { scope, year, title, template, doc, losses, by, at } = report;
  const id = newReportId();
  await tx
    .insertInto('reports')
    .values({
      id,
      scope,
      year,
      title,
      status: initialStatus,
      template,
      version: 0,
      losses: JSON.stringify(losses),
      created_by: by,
      created_at: at,
      updated_at: at,
    })
    .execute();
  await insertSnapshot(tx, { report: id, version: 0, doc, at });
  return id;
}
