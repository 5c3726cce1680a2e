import { settleFormulas } from '@/lib/evidence/formula';
import type { LedgerRow } from '@/lib/workflow/ledger-wire';
import type { Database } from '../db/open-database';
import { byNumber } from './by-number';
import type { Ledger } from './find-ledger';
import { storedFact } from './stored-fact';

/**
 * The rows on record, in the order of their numbers, the values of derived facts computed; `by` is '' when the
 * account is no more.
 */
export async function ledgerRows(
  db: Database,
  { unit, year }: Pick<Ledger, 'unit' | 'year'>,
): Promise<readonly LedgerRow[]> {
  const stored = await db
    .selectFrom('facts')
    .leftJoin('auth_user', 'auth_user.id', 'facts.updated_by')
    .select(['facts.id', 'facts.fact', 'facts.revision', 'facts.updated_at as at', 'auth_user.name'])
    .where('facts.scope', '=', unit)
    .where('facts.year', '=', year)
    .execute();
  stored.sort(byNumber);
  const { facts } = settleFormulas(stored.map(({ fact }) => storedFact(fact)));
  return stored.flatMap(({ revision, at, name }, i) => {
    const fact = facts[i];
    return fact ? [{ fact, revision, by: name ?? '', at }] : [];
  });
}
