import { ok, type Result, refuse } from '@/lib/base/result';
import type { Actor } from '@/lib/workflow/actor';
import { can } from '@/lib/workflow/policy';
import { withinScopes } from '../accounts/within-scopes';
import type { World } from '../world';

/** A unit’s ledger for a year; it is there as soon as the unit is, empty at first. */
export type Ledger = {
  /** The unit’s scope id. */
  readonly unit: string;
  readonly unitName: string;
  /** The unit’s scope path. */
  readonly scope: string;
  readonly year: number;
};

export type LedgerVerb = 'readLedger' | 'writeLedger';

/** The ledger if the actor may do `verb` to it. A unit outside the actor’s scopes does not exist for them (`not-found`). */
export async function findLedger(
  { db }: World,
  actor: Actor,
  verb: LedgerVerb,
  { unit, year }: { readonly unit: string; readonly year: number },
): Promise<Result<Ledger>> {
  const row = await db
    .selectFrom('scopes')
    .select(['path', 'name'])
    .where('id', '=', unit)
    .where('kind', '=', 'unit')
    .where((where) => withinScopes(where, actor))
    .executeTakeFirst();
  if (!row) return refuse('not-found', '没有这个单位的台账，或者您没有查看它的权限。');
  const { path: scope, name: unitName } = row;
  if (can(actor, verb, { scope, status: null })) return ok({ unit, unitName, scope, year });
  return refuse('forbidden', '您的账号只能查看这个单位的台账，不能修改。台账没有变动。');
}
