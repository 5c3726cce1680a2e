import type { Database } from '../db/open-database';
import type { Ledger } from './find-ledger';

/**
 * Writes the unit’s row as it is, so that until the caller’s transaction ends nobody else changes its ledger: who
 * comes second waits, instead of meeting the first at the same number and beginning anew. What keeps two from
 * writing the same revision is the primary key of the history, not this.
 */
export async function holdLedger(tx: Database, { unit }: Ledger): Promise<void> {
  await tx
    .updateTable('scopes')
    .set((columns) => ({ name: columns.ref('name') }))
    .where('id', '=', unit)
    .execute();
}
