import { setTimeout as wait } from 'node:timers/promises';
import { isBusy, isUniqueViolation } from './database-error';
import type { Database } from './open-database';

const attempts = 8;

/** At random and longer each time (ms), so that those who met once do not meet again. */
const pause = (attempt: number): number => Math.random() * 5 * 2 ** attempt;

/**
 * Runs `work` in a transaction and begins it anew, a few times, when another transaction got in its way: a row
 * of the same key was written first, or the engine gave up one of two. `work` may therefore run more than once.
 */
export async function transact<T>(db: Database, work: (tx: Database) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt === attempts || !(isUniqueViolation(error) || isBusy(error))) throw error;
      await wait(pause(attempt));
    }
  }
}
