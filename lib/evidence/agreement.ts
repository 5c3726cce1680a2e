import type { Claim } from '../text/claim';
import { tidy } from '../text/numerals';
import type { Fact } from './fact';
import { sameUnit, scaled } from './unit';

/** The words and the ledger: the same figure · another figure · not comparable. */
export type Agreement = 'agrees' | 'differs' | 'other-unit';

/** `decimals`: digits written behind the point, where known; 97.0% is more than 97%. */
export type Quantity = Pick<Claim, 'value' | 'min' | 'max' | 'approx' | 'unit'> & {
  readonly decimals?: number;
};

/** What a fact says in the unit of a claim: one figure, or the bounds of an interval (infinite where open). */
export type Proven =
  | { readonly kind: 'figure'; readonly value: number }
  | { readonly kind: 'interval'; readonly low: number; readonly high: number };

/** One unit of the last digit that is not zero: 300 → 100, 1250 → 10, 97.6 → 0.1. */
export function lastStep(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return 1;
  const [digits = '', exponent = '0'] = Math.abs(value).toExponential(14).split('e');
  const significant = digits.replace('.', '').replace(/0+$/, '').length;
  return 10 ** (Number(exponent) - significant + 1);
}

/** Half-way between “nearly” and “not nearly”: 近300 covers 270 up to 300. */
const nearly = 0.9;

function covers({ value, min, max, approx, decimals, unit }: Quantity, fact: number): boolean {
  if (!Number.isFinite(fact)) return false;
  const tolerance = 1e-9 * Math.max(1, Math.abs(fact));
  if (approx === 'range' || value === null)
    return (
      (min !== null || max !== null) &&
      fact >= (min ?? -Infinity) - tolerance &&
      fact <= (max ?? Infinity) + tolerance
    );
  switch (approx) {
    case 'exact':
      return Math.abs(fact - value) <= tolerance || roundsTo(fact, value, finestStep(value, unit, decimals));
    case 'about':
      return Math.abs(fact - value) <= (1 - nearly) * Math.abs(value) + tolerance;
    case 'over':
      return fact >= value - tolerance && fact < value + lastStep(value) - tolerance;
    case 'under':
      return fact >= value * nearly - tolerance && fact < value - tolerance;
    case 'atLeast':
      return fact >= value - tolerance;
    case 'atMost':
      return fact <= value + tolerance;
  }
}

/** One unit of the last digit behind the point; null for a whole number, of which nothing is rounded off. */
function finestStep(value: number, unit: string, decimals: number | undefined): number | null {
  if (unit === '%' && decimals) return 10 ** -decimals;
  return Number.isInteger(value) ? null : lastStep(value);
}

/** 97.552 is rightly written 97.6; a whole number stands only for itself. */
const roundsTo = (fact: number, value: number, step: number | null): boolean =>
  step !== null && Math.abs(fact - value) <= step / 2 + step * 1e-9;

/** A fact in the unit of a claim: 1.5万元 in 元, a bare share in percent; null where it cannot be, or says nothing. */
export function provenIn(
  claimUnit: string,
  fact: Pick<Fact, 'value' | 'min' | 'max' | 'unit'>,
): Proven | null {
  const { unit, factor } = scaled(fact.unit);
  const isShare = claimUnit === '%' && unit === '' && fact.value !== null && Math.abs(fact.value) <= 1;
  if (!isShare && !sameUnit(claimUnit, unit)) return null;
  const scale = isShare ? 100 : factor;
  if (fact.value !== null) return { kind: 'figure', value: tidy(fact.value * scale) };
  return {
    kind: 'interval',
    low: (fact.min ?? -Infinity) * scale,
    high: (fact.max ?? Infinity) * scale,
  };
}

/** Whether a figure as worded is true of what a fact says in its unit. */
export function isProvenBy(claim: Quantity, proven: Proven): boolean {
  if (proven.kind === 'figure') return covers(claim, proven.value);
  const { low, high } = proven;
  if (low === -Infinity && high === Infinity) return false;
  const figures = claim.value === null ? [claim.min, claim.max] : [claim.value];
  const inside = figures.every((figure) => figure === null || (figure >= low && figure <= high));
  return inside && figures.some((figure) => figure !== null);
}

/**
 * Whether a fact proves a figure as worded: 300余 is true of 300 up to 399, 近300 of 270 up to 299, a percentage
 * of what rounds to it. A fact that is an interval proves a figure that lies in it; one without any figure proves none.
 */
export function agreement(claim: Quantity, fact: Pick<Fact, 'value' | 'min' | 'max' | 'unit'>): Agreement {
  const proven = provenIn(claim.unit, fact);
  if (proven === null) return 'other-unit';
  return isProvenBy(claim, proven) ? 'agrees' : 'differs';
}
