import { ok, type Result, refuse } from '@/lib/base/result';
import type { Actor } from '@/lib/workflow/actor';
import { can } from '@/lib/workflow/policy';
import { withinScopes } from '../../accounts/within-scopes';
import type { World } from '../../world';
import type { HomeUnit } from '../commands/create-report';

/**
 * The unit for which the actor starts reports: one they are a member of themselves before one that only lies in
 * their scope. Refuses `forbidden` when there is none.
 */
export async function homeUnit(world: World, actor: Actor): Promise<Result<HomeUnit>> {
  const units = await world.db
    .selectFrom('scopes')
    .select(['id', 'path', 'profile'])
    .where('kind', '=', 'unit')
    .where((where) => withinScopes(where, actor))
    .orderBy('path')
    .execute();
  const allowed = units.filter(({ path }) => can(actor, 'create', { scope: path, status: null }));
  const own = allowed.find(({ path }) => actor.memberships.some(({ scope }) => scope === path));
  const unit = own ?? allowed[0];
  if (unit?.profile) return ok({ id: unit.id, path: unit.path, profile: JSON.parse(unit.profile) });
  return refuse('forbidden', '您的账号没有起草报告的权限，请联系管理员。');
}
