import type { Fact } from '@/lib/evidence/fact';
import { settleFormulas } from '@/lib/evidence/formula';
import type { Database } from '../db/open-database';
import { byNumber } from './by-number';
import { storedFact } from './stored-fact';

/** The ledger of a unit (its scope id) for a year, in the order of its numbers, derived values computed. */
export async function factsOf(db: Database, scope: string, year: number): Promise<readonly Fact[]> {
  const rows = await db
    .selectFrom('facts')
    .select(['id', 'fact'])
    .where('scope', '=', scope)
    .where('year', '=', year)
    .execute();
  return settleFormulas(rows.sort(byNumber).map((row) => storedFact(row.fact))).facts;
}
