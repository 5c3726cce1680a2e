import type { Kysely } from 'kysely';
import type { Clock } from '@/lib/base/clock';
import { isUniqueViolation } from './database-error';
import { answers } from './migrations/answers';
import { attachments } from './migrations/attachments';
import { imports } from './migrations/imports';
import { initial } from './migrations/initial';
import type { Tables } from './tables';

type Migration = { readonly name: string; readonly up: (db: Kysely<unknown>) => Promise<void> };

/** In order; a migration that has shipped is never edited, only followed by another. */
const migrations: readonly Migration[] = [
  { name: '0001-initial', up: initial },
  { name: '0002-answers', up: answers },
  { name: '0003-attachments', up: attachments },
  { name: '0004-imports', up: imports },
];

/**
 * Brings the database to the present schema. Each migration is one transaction that begins by writing its own
 * name: of two instances that start together the second waits there, meets the name and goes on.
 */
export async function migrateDatabase(
  db: Kysely<Tables>,
  clock: Clock,
  wanted: readonly Migration[] = migrations,
): Promise<void> {
  await db.schema
    .createTable('schema_migrations')
    .ifNotExists()
    .addColumn('name', 'text', (spec) => spec.notNull().primaryKey())
    .addColumn('applied_at', 'text', (spec) => spec.notNull())
    .execute();
  const applied = new Set(
    (await db.selectFrom('schema_migrations').select('name').execute()).map((row) => row.name),
  );
  for (const migration of wanted) {
    if (applied.has(migration.name)) continue;
    await db
      .transaction()
      .execute(async (tx) => {
        await tx
          .insertInto('schema_migrations')
          .values({ name: migration.name, applied_at: clock().toISOString() })
          .execute();
        await migration.up(tx as unknown as Kysely<unknown>);
      })
      .catch((error: unknown) => {
        if (!isUniqueViolation(error)) throw error;
      });
  }
}
