import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Database } from '../db/open-database';

const key = 'setup-token';

/** Whether an administrator has been made. */
export async function isSetUp(db: Database): Promise<boolean> {
  const row = await db
    .selectFrom('memberships')
    .select('actor')
    .where('role', '=', 'administrator')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * The token of the one-time set-up link, the same at each start until it is used; null once set up. Kept as it is:
 * whoever can read the database needs no token.
 */
export async function setupToken(db: Database): Promise<string | null> {
  if (await isSetUp(db)) return null;
  await db
    .insertInto('settings')
    .values({ key, value: randomBytes(24).toString('base64url') })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  return (
    (await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst())?.value ?? null
  );
}

/** Compares without telling by its duration how much was right. */
export function isToken(given: string, token: string | null): boolean {
  if (token === null) return false;
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Uses the token up inside the transaction of the set-up: of two at once, one finds it gone. */
export async function spendToken(tx: Database, token: string): Promise<boolean> {
  const spent = await tx
    .deleteFrom('settings')
    .where('key', '=', key)
    .where('value', '=', token)
    .executeTakeFirst();
  return spent.numDeletedRows === 1n;
}
