/** The engine’s own code of an error: SQLITE_… or a PostgreSQL SQLSTATE; '' for anything else. */
export function engineCode(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

export const isUniqueViolation = (error: unknown): boolean =>
  /^SQLITE_CONSTRAINT_(PRIMARYKEY|UNIQUE)$|^23505$/.test(engineCode(error));

/** No room to write: SQLite’s own, the file system’s, PostgreSQL’s disk_full. */
export const isDiskFull = (error: unknown): boolean =>
  /^(SQLITE_FULL|SQLITE_IOERR_WRITE|ENOSPC|EDQUOT|53100)$/.test(engineCode(error));

/** Another process holds the database or the rows: try again in a moment. */
export const isBusy = (error: unknown): boolean =>
  /^(SQLITE_BUSY.*|SQLITE_LOCKED.*|40001|40P01|53300|55P03)$/.test(engineCode(error));
