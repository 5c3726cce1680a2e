import { createHash } from 'node:crypto';
import type { Database } from '../db/open-database';

export type AuditEntry = {
  /** ISO timestamp. */
  readonly at: string;
  /** The account’s id; '' for nobody. */
  readonly actor: string;
  readonly verb: string;
  readonly subject: string;
  readonly detail: Readonly<Record<string, string | number>>;
};

type Row = Omit<AuditEntry, 'detail'> & {
  readonly seq: number;
  readonly detail: string;
  readonly previous: string;
};

const hashOf = (row: Row): string =>
  createHash('sha256')
    .update(JSON.stringify([row.seq, row.at, row.actor, row.verb, row.subject, row.detail, row.previous]))
    .digest('hex');

/**
 * Appends a row to the audit log inside the caller’s transaction: what it tells of and its telling stand or fall
 * together. Each row’s hash covers the one before, so a changed or missing row breaks the chain. Where two
 * transactions meet, the primary key `seq` lets one through; the other fails as a unique violation.
 */
export async function appendAudit(tx: Database, entry: AuditEntry): Promise<void> {
  const last = await tx
    .selectFrom('audit')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const row: Row = {
    ...entry,
    seq: (last?.seq ?? 0) + 1,
    detail: JSON.stringify(entry.detail),
    previous: last?.hash ?? '',
  };
  await tx
    .insertInto('audit')
    .values({ ...row, hash: hashOf(row) })
    .execute();
}

/** The first row at which the chain is broken; null while it holds. */
export async function firstBrokenRow(db: Database): Promise<number | null> {
  const rows = await db.selectFrom('audit').selectAll().orderBy('seq').execute();
  let previous = '';
  let seq = 0;
  for (const { hash, ...row } of rows) {
    seq++;
    if (row.seq !== seq || row.previous !== previous || hashOf(row) !== hash) return seq;
    previous = hash;
  }
  return null;
}
