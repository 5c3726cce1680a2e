import type { Fact } from './fact';
import { type Derivation, settleFormulas } from './formula';

/** A ledger by id, the values of derived facts computed. */
export type LedgerLookup = {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly derivations: ReadonlyMap<string, Derivation>;
};

const known = new WeakMap<readonly Fact[], LedgerLookup>();

/** Remembered by the list itself, so that asking once per block costs nothing. */
export function ledgerLookup(ledger: readonly Fact[]): LedgerLookup {
  const before = known.get(ledger);
  if (before) return before;
  const { facts, derivations } = settleFormulas(ledger);
  const lookup = { facts: new Map(facts.map((fact) => [fact.id, fact])), derivations };
  known.set(ledger, lookup);
  return lookup;
}
