import { tidy } from '../text/numerals';
import { type Amount, calculate } from './calculate';
import { calculationOf } from './calculation-words';
import type { Fact } from './fact';
import { type Formula, factsNamed, parseFormula } from './parse-formula';
import { scaled } from './unit';

/** How a derived fact came by its value, as a sentence; or why it has none, as a sentence. */
export type Derivation =
  | { readonly ok: true; readonly calc: string }
  | { readonly ok: false; readonly problem: string };

/** `facts`: all of them, in their order, the values of derived ones computed (null where that failed). */
export type Settled = {
  readonly facts: readonly Fact[];
  /** By id, of every fact with a formula. */
  readonly derivations: ReadonlyMap<string, Derivation>;
};

/** A fact whose formula could be read; `operands` are the ids of facts, as the ledger writes them where it has them. */
type Derived = { readonly fact: Fact; readonly formula: Formula; readonly operands: readonly string[] };

type Ledger = Map<string, Fact>;

/** The fact of an id as written in a formula: f23 means F23 where there is no f23. */
const find = (facts: Ledger, id: string): Fact | undefined => facts.get(id) ?? facts.get(id.toUpperCase());

function missingOperand(operands: readonly string[], facts: Ledger): string | null {
  for (const id of operands) {
    const operand = find(facts, id);
    if (!operand) return `公式里的 ${id} 不在台账里。`;
    if (operand.value !== null) continue;
    const named = `${operand.id}（${operand.indicator}）`;
    if (operand.formula !== null) return `公式用到的 ${named}自己没有算出来。`;
    return `公式用到的 ${named}是一个区间，不能参与计算。`;
  }
  return null;
}

/** The value of a derived fact in its own unit: a share in percent where that is the unit, 元 in 万元. */
function inUnitOf(fact: Fact, amount: Amount): number {
  const { unit, factor } = scaled(fact.unit);
  return tidy(unit === '%' && amount.kind === 'share' ? amount.value * 100 : amount.value / factor);
}

function settle({ fact, formula, operands }: Derived, facts: Ledger): Derivation {
  const problem = missingOperand(operands, facts);
  if (problem !== null) return { ok: false, problem };
  const factOf = (id: string) => find(facts, id);
  const amount = calculate(formula, factOf);
  if (!amount.ok) return { ok: false, problem: amount.error };
  const value = inUnitOf(fact, amount.value);
  if (!Number.isFinite(value)) return { ok: false, problem: '公式算出的数太大，写不下。' };
  facts.set(fact.id, { ...fact, value });
  return { ok: true, calc: calculationOf(formula, { ...fact, value }, factOf) };
}

/** start → … → start, where following formulas leads back to where they began; null where it does not. */
function circleFrom(start: string, waiting: ReadonlyMap<string, Derived>): readonly string[] | null {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const here of queue)
    for (const next of waiting.get(here)?.operands ?? []) {
      if (next === start) {
        const path = [start];
        for (let at = here; at !== start; at = cameFrom.get(at) ?? start) path.unshift(at);
        return [start, ...path];
      }
      if (cameFrom.has(next) || !waiting.has(next)) continue;
      cameFrom.set(next, here);
      queue.push(next);
    }
  return null;
}

/** Settles what hangs on nothing unsettled, then what hung on that; what is left over runs in a circle. */
function settleAll(
  derived: ReadonlyMap<string, Derived>,
  facts: Ledger,
  done: Map<string, Derivation>,
): void {
  const waiting = new Map(derived);
  const users = new Map<string, string[]>();
  const open = new Map<string, number>();
  for (const [id, { operands }] of derived) {
    const unsettled = operands.filter((operand) => derived.has(operand));
    open.set(id, unsettled.length);
    for (const operand of unsettled) users.set(operand, [...(users.get(operand) ?? []), id]);
  }
  const ready = [...derived.keys()].filter((id) => open.get(id) === 0);
  for (const id of ready) {
    const one = waiting.get(id);
    if (one) done.set(id, settle(one, facts));
    waiting.delete(id);
    for (const user of users.get(id) ?? []) {
      const left = (open.get(user) ?? 0) - 1;
      open.set(user, left);
      if (left === 0) ready.push(user);
    }
  }
  for (const [id, { operands }] of waiting) {
    const circle = circleFrom(id, waiting);
    const problem = circle ? `公式绕回了自己：${circle.join(' → ')}。` : missingOperand(operands, facts);
    done.set(id, { ok: false, problem: problem ?? '公式没有算出来。' });
  }
}

/**
 * Computes the values of derived facts, in whatever order they stand. A value is exact, not rounded; with the unit %
 * a share is in percent. A formula that cannot be computed leaves its fact without a value and says why.
 */
export function settleFormulas(facts: readonly Fact[]): Settled {
  const derivations = new Map<string, Derivation>();
  if (facts.every((fact) => fact.formula === null)) return { facts, derivations };
  // What a derived fact was stored with is not what its formula gives now.
  const now: Ledger = new Map(
    facts.map((fact) => [
      fact.id,
      fact.formula === null ? fact : { ...fact, value: null, min: null, max: null },
    ]),
  );
  const derived = new Map<string, Derived>();
  for (const fact of facts) {
    if (fact.formula === null) continue;
    const read = parseFormula(fact.formula);
    if (!read.ok) {
      derivations.set(fact.id, { ok: false, problem: read.error.message });
      continue;
    }
    const operands = factsNamed(read.value).map((id) => find(now, id)?.id ?? id);
    derived.set(fact.id, { fact, formula: read.value, operands });
  }
  settleAll(derived, now, derivations);
  return { facts: facts.map((fact) => now.get(fact.id) ?? fact), derivations };
}
