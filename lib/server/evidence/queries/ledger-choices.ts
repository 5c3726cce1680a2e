import type { Actor } from '@/lib/workflow/actor';
import { withinScopes } from '../../accounts/within-scopes';
import type { Database } from '../../db/open-database';
import type { World } from '../../world';

/** A unit whose ledger the actor may read: its scope id and its name. */
export type LedgerUnit = { readonly id: string; readonly name: string };

/** The units whose ledgers the actor may read, in the order of their paths. */
export const readableUnits = async ({ db }: World, actor: Actor): Promise<readonly LedgerUnit[]> =>
  await db
    .selectFrom('scopes')
    .select(['id', 'name'])
    .where('kind', '=', 'unit')
    .where((where) => withinScopes(where, actor))
    .orderBy('path')
    .execute();

/** The years for which the unit has a ledger or a report, the latest first. */
export async function yearsInUse(db: Database, unit: string): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('facts')
    .select('year')
    .where('scope', '=', unit)
    .union(db.selectFrom('reports').select('year').where('scope', '=', unit))
    .execute();
  return rows.map(({ year }) => year).sort((a, b) => b - a);
}
