import { ok, type Result, refuse } from '@/lib/base/result';
import type { FactHistory } from '@/lib/workflow/ledger-wire';
import type { World } from '../../world';
import type { Ledger } from '../find-ledger';
import { storedFact } from '../stored-fact';

/** Every revision of a row, the first one first; refuses `not-found` for a number that was never given. */
export async function factHistory({ db }: World, ledger: Ledger, id: string): Promise<Result<FactHistory>> {
  const rows = await db
    .selectFrom('fact_revisions')
    .leftJoin('auth_user', 'auth_user.id', 'fact_revisions.changed_by')
    .select(['revision', 'fact', 'changed_at as at', 'auth_user.name'])
    .where('fact_revisions.scope', '=', ledger.unit)
    .where('fact_revisions.year', '=', ledger.year)
    .where('fact_revisions.id', '=', id)
    .orderBy('revision')
    .execute();
  if (rows.length === 0) return refuse('not-found', '台账里没有过这个编号。请刷新后再看。');
  const revisions = rows.map(({ revision, fact, at, name }) => ({
    revision,
    fact: fact === null ? null : storedFact(fact),
    by: name ?? '',
    at,
  }));
  return ok({ revisions });
}
