import { ok, type Result, refuse } from '@/lib/base/result';
import type { UnitProfile } from '@/lib/template/unit-profile';
import type { Actor } from '@/lib/workflow/actor';
import { can, type Verb } from '@/lib/workflow/policy';
import { type ReportStatus, statusName } from '@/lib/workflow/report-status';
import { withinScopes } from '../accounts/within-scopes';
import type { World } from '../world';

/** A report as the commands and queries need it; `scope` is the unit’s path, `unit` its profile. */
export type ReportRow = {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly status: ReportStatus;
  readonly version: number;
  readonly template: string;
  readonly updatedAt: string;
  readonly scopeId: string;
  readonly scope: string;
  readonly unit: UnitProfile;
};

const verbName: Partial<Record<Verb, string>> = {
  edit: '修改',
  export: '导出',
  comment: '批注',
  answer: '答复',
};

/** The verbs that the report’s status alone can forbid, and what cannot be done then. */
const frozen: Partial<Record<Verb, string>> = {
  edit: '内容已冻结，现在不能修改',
  answer: '说明随报告一起冻结，现在不能增减',
};

/**
 * The report if the actor may do `verb` to it. One outside the actor’s scopes does not exist for them
 * (`not-found`); one whose status forbids it says so (`not-editable`); else `forbidden`.
 */
export async function findReport(
  world: World,
  actor: Actor,
  verb: Verb,
  id: string,
): Promise<Result<ReportRow>> {
  const row = await world.db
    .selectFrom('reports')
    .innerJoin('scopes', 'scopes.id', 'reports.scope')
    .select([
      'reports.id',
      'reports.title',
      'reports.year',
      'reports.status',
      'reports.version',
      'reports.template',
      'reports.updated_at as updatedAt',
      'reports.scope as scopeId',
      'scopes.path as scope',
      'scopes.profile',
    ])
    .where('reports.id', '=', id)
    .where((where) => withinScopes(where, actor))
    .executeTakeFirst();
  if (!row?.profile) return refuse('not-found', '没有这份报告，或者您没有查看它的权限。');
  const { profile, ...report } = row;
  const subject = { scope: row.scope, status: row.status };
  if (can(actor, verb, subject)) return ok({ ...report, unit: JSON.parse(profile) });
  const stopped = frozen[verb];
  if (stopped && can(actor, verb, { ...subject, status: 'draft' }))
    return refuse('not-editable', `报告${statusName[row.status]}，${stopped}。`);
  return refuse('forbidden', `您的账号没有${verbName[verb] ?? '这样处理'}这份报告的权限。`);
}
