import type { Database } from '../db/open-database';
import type { Change } from './apply-changes';

/** Most characters of a mapping’s JSON: some hundred columns. */
export const longestMapping = 16 * 1024;

/** Most shapes of files that are remembered for a unit; beyond it the one that was used longest ago is forgotten. */
const mostShapes = 200;

/** Remembers for the unit how the columns of files of this shape were understood, in place of what was known. */
export async function rememberMapping(
  tx: Database,
  { ledger, actor, at }: Change,
  shape: string,
  mapping: string,
): Promise<void> {
  const row = { mapping, saved_by: actor.id, saved_at: at };
  await tx
    .insertInto('import_mappings')
    .values({ scope: ledger.unit, shape, ...row })
    .onConflict((conflict) => conflict.columns(['scope', 'shape']).doUpdateSet(row))
    .execute();
  const kept = await tx
    .selectFrom('import_mappings')
    .select('shape')
    .where('scope', '=', ledger.unit)
    .orderBy('saved_at', 'desc')
    .orderBy('shape')
    .execute();
  const old = kept.map((one) => one.shape).slice(mostShapes);
  if (old.length === 0) return;
  await tx.deleteFrom('import_mappings').where('scope', '=', ledger.unit).where('shape', 'in', old).execute();
}
