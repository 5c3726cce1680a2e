import type { Actor } from '@/lib/workflow/actor';
import type { LedgerView } from '@/lib/workflow/ledger-wire';
import { can } from '@/lib/workflow/policy';
import type { World } from '../../world';
import type { Ledger } from '../find-ledger';
import { ledgerRows } from '../ledger-rows';
import { factUses } from './fact-uses';

/** A ledger with where its facts are used, and whether the actor may change it. */
export async function ledgerView({ db }: World, actor: Actor, ledger: Ledger): Promise<LedgerView> {
  const { unit, unitName, scope, year } = ledger;
  const rows = await ledgerRows(db, ledger);
  const facts = rows.map(({ fact }) => fact);
  return {
    unit,
    unitName,
    year,
    writable: can(actor, 'writeLedger', { scope, status: null }),
    rows: [...rows],
    uses: await factUses(db, ledger, facts),
  };
}
