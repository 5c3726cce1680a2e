import { randomUUID } from 'node:crypto';
import type { Database } from '../db/open-database';

export type NewAccount = {
  readonly name: string;
  readonly username: string;
  /** As `auth.$context`’s password.hash makes it: hashing is slow and belongs before the transaction. */
  readonly passwordHash: string;
};

/** Writes an account the way better-auth reads it, inside the caller’s transaction; gives its id. */
export async function addAccount(tx: Database, account: NewAccount, at: string): Promise<string> {
  const id = randomUUID();
  const username = account.username.toLowerCase();
  await tx
    .insertInto('auth_user')
    .values({
      id,
      name: account.name,
      // better-auth wants an address; ours is in the domain reserved for addresses that lead nowhere.
      email: `${username}@shibao.invalid`,
      emailVerified: 0,
      image: null,
      createdAt: at,
      updatedAt: at,
      username,
      displayUsername: account.username,
    })
    .execute();
  await tx
    .insertInto('auth_account')
    .values({
      id: randomUUID(),
      accountId: id,
      providerId: 'credential',
      userId: id,
      password: account.passwordHash,
      createdAt: at,
      updatedAt: at,
    })
    .execute();
  return id;
}
