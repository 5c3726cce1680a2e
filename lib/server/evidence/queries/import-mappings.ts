import type { Database } from '../../db/open-database';
import type { Ledger } from '../find-ledger';

/** What the unit’s imports have taught: shape of a file → how its columns were understood last. */
export async function importMappings(
  db: Database,
  { unit }: Ledger,
): Promise<{ readonly mappings: Readonly<Record<string, unknown>> }> {
  const rows = await db
    .selectFrom('import_mappings')
    .select(['shape', 'mapping'])
    .where('scope', '=', unit)
    .execute();
  return { mappings: Object.fromEntries(rows.map(({ shape, mapping }) => [shape, JSON.parse(mapping)])) };
}
