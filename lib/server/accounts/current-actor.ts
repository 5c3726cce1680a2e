import type { Actor } from '@/lib/workflow/actor';
import type { World } from '../world';
import { cookiePrefix } from './auth';

/** Who sent a request with these headers; null when nobody is signed in. */
export async function actorOf(world: World, headers: Headers): Promise<Actor | null> {
  if (!headers.get('cookie')?.includes(`${cookiePrefix}.session_token=`)) return null;
  const auth = await world.auth();
  const session = await auth.api.getSession({ headers });
  if (!session) return null;
  const held = await world.db
    .selectFrom('memberships')
    .innerJoin('scopes', 'scopes.id', 'memberships.scope')
    .select(['memberships.role', 'scopes.path'])
    .where('memberships.actor', '=', session.user.id)
    .execute();
  return {
    id: session.user.id,
    name: session.user.name,
    memberships: held.map(({ role, path }) => ({ role, scope: path })),
  };
}
