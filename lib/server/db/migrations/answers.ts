import type { Kysely } from 'kysely';

const texts = ['report', 'kind', 'rule', 'finding', 'block', 'words', 'before', 'after', 'by', 'at'];
const integers = ['nth', 'of'];
const maybe = ['category', 'reason', 'withdrawn_by', 'withdrawn_at'];

/** What people have answered to the findings of a report. */
export async function answers(db: Kysely<unknown>): Promise<void> {
  let table = db.schema.createTable('answers').addColumn('id', 'text', (spec) => spec.notNull().primaryKey());
  for (const column of texts) table = table.addColumn(column, 'text', (spec) => spec.notNull());
  for (const column of integers) table = table.addColumn(column, 'integer', (spec) => spec.notNull());
  for (const column of maybe) table = table.addColumn(column, 'text');
  await table.execute();
  await db.schema.createIndex('answers_by_report').on('answers').column('report').execute();
}
