import type { Clock } from '@/lib/base/clock';
import { ok, type Result, refuse } from '@/lib/base/result';
import type { Database } from '../db/open-database';

/** After this many wrong passwords in a row an account is closed for a while. */
export const failuresAllowed = 5;
export const lockMinutes = 15;

const normal = (username: string): string => username.trim().toLowerCase();

/** Refuses (`too-many-requests`) while the account is closed. Unknown names are counted like known ones. */
export async function mayTrySignIn(db: Database, clock: Clock, username: string): Promise<Result<null>> {
  const row = await db
    .selectFrom('sign_in_failures')
    .select(['failures', 'locked_until'])
    .where('username', '=', normal(username))
    .executeTakeFirst();
  if (!row || row.locked_until <= clock().toISOString()) return ok(null);
  const minutes = Math.ceil((Date.parse(row.locked_until) - clock().getTime()) / 60_000);
  return refuse(
    'too-many-requests',
    `密码连续输错 ${failuresAllowed} 次，这个账号暂停登录，${minutes} 分钟后再试。忘记密码请找管理员重设。`,
  );
}

/** Counts a wrong password; the fifth in a row closes the account and starts the count anew. Days-old counts go. */
export async function signInFailed(db: Database, clock: Clock, username: string): Promise<void> {
  const now = clock();
  const yesterday = new Date(now.getTime() - 24 * 60 * 60_000).toISOString();
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('sign_in_failures').where('last_at', '<', yesterday).execute();
    const row = await tx
      .selectFrom('sign_in_failures')
      .select('failures')
      .where('username', '=', normal(username))
      .executeTakeFirst();
    const failures = (row?.failures ?? 0) + 1;
    const closed = failures >= failuresAllowed;
    const values = {
      failures: closed ? 0 : failures,
      last_at: now.toISOString(),
      locked_until: closed ? new Date(now.getTime() + lockMinutes * 60_000).toISOString() : '',
    };
    await tx
      .insertInto('sign_in_failures')
      .values({ username: normal(username), ...values })
      .onConflict((conflict) => conflict.column('username').doUpdateSet(values))
      .execute();
  });
}

export async function signInSucceeded(db: Database, username: string): Promise<void> {
  await db.deleteFrom('sign_in_failures').where('username', '=', normal(username)).execute();
}
