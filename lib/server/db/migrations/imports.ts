import type { Kysely } from 'kysely';

const importTexts = ['scope', 'sha256', 'sheet', 'shape', 'imported_by', 'imported_at'];
const mappingTexts = ['scope', 'shape', 'mapping', 'saved_by', 'saved_at'];

/** Which file was imported into which ledger, and how the columns of files of its shape were understood. */
export async function imports(db: Kysely<unknown>): Promise<void> {
  let table = db.schema.createTable('imports').addColumn('id', 'text', (spec) => spec.notNull().primaryKey());
  for (const column of importTexts) table = table.addColumn(column, 'text', (spec) => spec.notNull());
  for (const column of ['year', 'changes'])
    table = table.addColumn(column, 'integer', (spec) => spec.notNull());
  await table.execute();
  await db.schema.createIndex('imports_by_ledger').on('imports').columns(['scope', 'year']).execute();
  let mappings = db.schema.createTable('import_mappings');
  for (const column of mappingTexts) mappings = mappings.addColumn(column, 'text', (spec) => spec.notNull());
  await mappings.addPrimaryKeyConstraint('import_mappings_key', ['scope', 'shape'] as never[]).execute();
}
