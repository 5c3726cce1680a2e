import { CompiledQuery, type DatabaseConnection, type Driver, SqliteDialect, SqliteDriver } from 'kysely';
import Sqlite from 'libsql';

/**
 * Transactions take the write lock when they begin, so that a second process waits (busy_timeout) instead of
 * failing half-way; and a transaction that the engine has already undone, as after a full disk, is not undone
 * twice, which would hide the first error behind a second.
 */
class ImmediateDriver extends SqliteDriver implements Driver {
  readonly #file: Sqlite.Database;

  constructor(file: Sqlite.Database) {
    super({ database: file });
    this.#file = file;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#file.inTransaction) await super.rollbackTransaction(connection);
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #file: Sqlite.Database;

  constructor(file: Sqlite.Database) {
    super({ database: file });
    this.#file = file;
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#file);
  }
}

/** The embedded database: every commit is on the disk before it is answered. Throws what the engine throws. */
export function openSqlite(file: string): { dialect: SqliteDialect; handle: Sqlite.Database } {
  const handle = new Sqlite(file);
  handle.pragma('journal_mode = WAL');
  handle.pragma('synchronous = FULL');
  handle.pragma('busy_timeout = 5000');
  handle.pragma('foreign_keys = ON');
  return { dialect: new ImmediateDialect(handle), handle };
}
