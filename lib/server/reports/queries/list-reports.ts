import type { Actor } from '@/lib/workflow/actor';
import type { ReportSummary } from '@/lib/workflow/wire';
import { withinScopes } from '../../accounts/within-scopes';
import type { World } from '../../world';

/** The reports of the actor’s scopes, the latest change first. */
export async function listReports(world: World, actor: Actor): Promise<readonly ReportSummary[]> {
  return await world.db
    .selectFrom('reports')
    .innerJoin('scopes', 'scopes.id', 'reports.scope')
    .select([
      'reports.id',
      'reports.title',
      'reports.year',
      'reports.status',
      'reports.version',
      'reports.updated_at as updatedAt',
      'scopes.name as unitName',
    ])
    .where((where) => withinScopes(where, actor))
    .orderBy('reports.updated_at', 'desc')
    .execute();
}
