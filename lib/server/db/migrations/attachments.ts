import type { Kysely } from 'kysely';

const texts = ['scope', 'sha256', 'name', 'type', 'added_by', 'added_at'];

/**
 * The files that prove facts, once per unit, named by their content. `bytea` is PostgreSQL’s word for bytes; SQLite
 * takes any word for the type of a column and keeps bytes as they are.
 */
export async function attachments(db: Kysely<unknown>): Promise<void> {
  let table = db.schema.createTable('attachments');
  for (const column of texts) table = table.addColumn(column, 'text', (spec) => spec.notNull());
  await table
    .addColumn('size', 'integer', (spec) => spec.notNull())
    .addColumn('bytes', 'bytea', (spec) => spec.notNull())
    .addPrimaryKeyConstraint('attachments_key', ['scope', 'sha256'] as never[])
    .execute();
}
