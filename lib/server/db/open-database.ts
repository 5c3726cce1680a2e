import path from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import { openSqlite } from './open-sqlite';
import type { Tables } from './tables';

export type Engine = 'sqlite' | 'postgres';
export type Database = Kysely<Tables>;
export type OpenDatabase = { readonly db: Database; readonly engine: Engine };

/** PostgreSQL by its URL, or else the embedded file in the data folder. Nothing is created here but that file. */
export async function openDatabase(where: {
  readonly url: string | null;
  readonly folder: string;
}): Promise<OpenDatabase> {
  if (where.url === null) {
    const { dialect } = openSqlite(path.join(where.folder, 'shibao.db'));
    return { db: new Kysely<Tables>({ dialect }), engine: 'sqlite' };
  }
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: where.url, max: 10, connectionTimeoutMillis: 5000 });
  // A connection lost while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  return { db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }), engine: 'postgres' };
}
