import { ok, type Result } from '../base/result';
import { tidy } from '../text/numerals';
import type { Fact } from './fact';
import type { Formula, Operator } from './parse-formula';
import { scaled } from './unit';

/**
 * A value on its way through a formula. quantity: counted in a unit, multipliers multiplied out (3.2万元 is 32000).
 * percent: a value that is already in percent. share: one quantity by another, 0.93. number: as written.
 */
export type Amount = { readonly value: number; readonly kind: 'quantity' | 'percent' | 'share' | 'number' };

const apply: Readonly<Record<Operator, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

function kindOf(operator: Operator, left: Amount, right: Amount): Amount['kind'] {
  const kinds = new Set([left.kind, right.kind]);
  // 93.7% of 286 is written 286 × 93.7 ÷ 100: it counts things, whatever the order.
  if (operator === '/') {
    if (right.kind === 'number') return left.kind === 'number' ? 'share' : left.kind;
    return left.kind === 'number' ? 'number' : 'share';
  }
  if (kinds.has('quantity')) return 'quantity';
  if (kinds.has('percent')) return 'percent';
  // ×100 by hand has made a percentage of a share.
  if (
    operator === '*' &&
    (left.value === 100 || right.value === 100) &&
    kinds.has('number') &&
    kinds.has('share')
  )
    return 'percent';
  return kinds.has('share') ? 'share' : 'number';
}

const amountOf = ({ value, unit }: Fact): Amount => {
  const { factor } = scaled(unit);
  if (unit === '%') return { value: value ?? Number.NaN, kind: 'percent' };
  return { value: (value ?? Number.NaN) * factor, kind: unit === '' ? 'number' : 'quantity' };
};

/**
 * What a formula comes to. `factOf` gives the fact of an id; each has a value. Fails with a Chinese sentence where it
 * divides by zero.
 */
export function calculate(
  formula: Formula,
  factOf: (id: string) => Fact | undefined,
): Result<Amount, string> {
  if (formula.kind === 'number') {
    const { value, percent } = formula;
    return ok({ value, kind: percent ? 'share' : 'number' });
  }
  if (formula.kind === 'fact') {
    const fact = factOf(formula.id);
    return fact ? ok(amountOf(fact)) : { ok: false, error: `公式里的 ${formula.id} 不在台账里。` };
  }
  const left = calculate(formula.left, factOf);
  if (!left.ok) return left;
  const right = calculate(formula.right, factOf);
  if (!right.ok) return right;
  const { operator } = formula;
  if (operator === '/' && right.value.value === 0)
    return { ok: false, error: divisionByZero(formula.right, factOf) };
  const value = tidy(apply[operator](left.value.value, right.value.value));
  return ok({ value, kind: kindOf(operator, left.value, right.value) });
}

function divisionByZero(by: Formula, factOf: (id: string) => Fact | undefined): string {
  const fact = by.kind === 'fact' ? factOf(by.id) : undefined;
  return fact ? `${fact.id}（${fact.indicator}）是 0，不能作除数。` : '公式的除数是 0。';
}
