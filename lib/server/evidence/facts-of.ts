import type { Fact } from '@/lib/evidence/fact';
import type { Database } from '../db/open-database';

/** The ledger of a unit (its scope id) for a year, in the order of its numbers. */
export async function factsOf(db: Database, scope: string, year: number): Promise<readonly Fact[]> {
  const rows = await db
    .selectFrom('facts')
    .select('fact')
    .where('scope', '=', scope)
    .where('year', '=', year)
    .orderBy('id')
    .execute();
  return rows.map((row) => JSON.parse(row.fact));
}
