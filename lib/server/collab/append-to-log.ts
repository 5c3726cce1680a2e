import type { Node } from 'prosemirror-model';
import { ok, type Result, refuse } from '@/lib/base/result';
import { schemaVersion } from '@/lib/schema/schema';
import type { ReportStatus } from '@/lib/workflow/report-status';
import type { StepJson } from '@/lib/workflow/wire';
import { isUniqueViolation } from '../db/database-error';
import type { Database } from '../db/open-database';

const snapshotEvery = 100;

export type Append = {
  readonly report: string;
  /** The version and the status that the steps were judged against. */
  readonly version: number;
  readonly status: ReportStatus;
  readonly steps: readonly StepJson[];
  readonly clientId: string;
  readonly author: string;
  readonly at: string;
  /** The document after the steps, and its title. */
  readonly doc: Node;
  readonly title: string;
};

const stale = () => refuse('stale-version', '别处刚有修改，正在合并。');

/** Thrown inside the transaction to undo it; never leaves this module. */
class Stale extends Error {}

/**
 * Appends steps in one transaction; the new version is acknowledged only after the commit. Refuses
 * `stale-version` when the report has moved on, in version or in status: the update finds no row, or, should two
 * pass it, the primary key (report, version) lets only one of them write. Throws what the engine throws, such as a full
 * disk; then nothing is written.
 */
export async function appendToLog(db: Database, append: Append): Promise<Result<number>> {
  const { report, version, steps, at } = append;
  const next = version + steps.length;
  try {
    await db.transaction().execute(async (tx) => {
      const moved = await tx
        .updateTable('reports')
        .set({ version: next, title: append.title, updated_at: at })
        .where('id', '=', report)
        .where('version', '=', version)
        .where('status', '=', append.status)
        .executeTakeFirst();
      if (moved.numUpdatedRows !== 1n) throw new Stale();
      for (const rows of chunks(steps, 100, version + 1)) {
        await tx
          .insertInto('report_steps')
          .values(
            rows.map(({ item, index }) => ({
              report,
              version: index,
              step: JSON.stringify(item),
              client_id: append.clientId,
              author: append.author,
              created_at: at,
            })),
          )
          .execute();
      }
      if (Math.floor(next / snapshotEvery) > Math.floor(version / snapshotEvery))
        await insertSnapshot(tx, { report, version: next, doc: append.doc, at });
    });
    return ok(next);
  } catch (error) {
    if (error instanceof Stale || isUniqueViolation(error)) return stale();
    throw error;
  }
}

export type NewSnapshot = {
  readonly report: string;
  readonly version: number;
  readonly doc: Node;
  readonly at: string;
};

export async function insertSnapshot(tx: Database, { report, version, doc, at }: NewSnapshot): Promise<void> {
  await tx
    .insertInto('snapshots')
    .values({
      report,
      version,
      schema_version: schemaVersion,
      doc: JSON.stringify(doc.toJSON()),
      created_at: at,
    })
    .execute();
}

/** Cuts a list into pieces that fit one statement, each item with its number counted from `first`. */
function* chunks<T>(
  items: readonly T[],
  size: number,
  first: number,
): Generator<readonly { item: T; index: number }[]> {
  for (let start = 0; start < items.length; start += size)
    yield items.slice(start, start + size).map((item, i) => ({ item, index: first + start + i }));
}
