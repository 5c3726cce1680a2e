import type { Fact } from '@/lib/evidence/fact';
import { settleFormulas } from '@/lib/evidence/formula';
import type { LedgerRow } from '@/lib/workflow/ledger-wire';
import type { Decision } from './decide-changes';

/** The ledger as it will be after the changes, the values of derived facts computed; by number. */
export function factsAfter(rows: readonly LedgerRow[], decision: Decision): ReadonlyMap<string, Fact> {
  const facts = new Map(rows.map(({ fact }) => [fact.id, fact]));
  for (const { id, decided } of decision) {
    if (decided?.fact) facts.set(id, decided.fact);
    else if (decided) facts.delete(id);
  }
  return new Map(settleFormulas([...facts.values()]).facts.map((fact) => [fact.id, fact]));
}
