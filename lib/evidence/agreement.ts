import type { Claim } from '../text/claim';
import type { Fact } from './fact';
import units from './units.json';

/** The words and the ledger: the same figure · another figure · not comparable. */
export type Agreement = 'agrees' | 'differs' | 'other-unit';

export type Quantity = Pick<Claim, 'value' | 'min' | 'max' | 'approx' | 'unit'>;

const classes = new Map(units.same.flatMap((names, index) => names.map((name) => [name, index] as const)));
const multipliers: Readonly<Record<string, number>> = units.multipliers;

/** Whether two units, both without multiplier, count the same thing. */
const sameUnit = (a: string, b: string): boolean =>
  a === b || (classes.has(a) && classes.get(a) === classes.get(b));

/** 万元 → 元 × 10000; a unit that is only a multiplier is left alone. */
function scaled(unit: string): { unit: string; factor: number } {
  const factor = multipliers[unit.charAt(0)];
  return factor !== undefined && unit.length > 1 ? { unit: unit.slice(1), factor } : { unit, factor: 1 };
}

/** One unit of the last digit that is not zero: 300 → 100, 1250 → 10, 97.6 → 0.1. */
export function lastStep(value: number): number {
  if (value === 0) return 1;
  const text = Number(value.toPrecision(15)).toString();
  const decimals = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
  if (decimals > 0) return 10 ** -decimals;
  return 10 ** (/0*$/.exec(text)?.[0].length ?? 0);
}

/** Half-way between “nearly” and “not nearly”: 近300 covers 270 up to 300. */
const nearly = 0.9;

function covers({ value, min, max, approx }: Quantity, fact: number): boolean {
  const tolerance = 1e-9 * Math.max(1, Math.abs(fact));
  const atLeast = (bound: number) => fact >= bound - tolerance;
  const atMost = (bound: number) => fact <= bound + tolerance;
  if (approx === 'range' || value === null)
    return (min !== null || max !== null) && atLeast(min ?? -Infinity) && atMost(max ?? Infinity);
  switch (approx) {
    case 'exact':
      return Math.abs(fact - value) <= tolerance || roundsTo(fact, value);
    case 'about':
      return atLeast(value * nearly) && atMost(value * (2 - nearly));
    case 'over':
      return atLeast(value) && fact < value + lastStep(value) - tolerance;
    case 'under':
      return atLeast(value * nearly) && fact < value - tolerance;
    case 'atLeast':
      return atLeast(value);
    case 'atMost':
      return atMost(value);
  }
}

/** 97.552 is rightly written 97.6; a whole number stands only for itself. */
const roundsTo = (fact: number, value: number): boolean => {
  const step = lastStep(value);
  return step < 1 && Math.abs(fact - value) <= step / 2 + step * 1e-9;
};

/**
 * Whether a fact proves a figure as worded: 300余 is true of 300 up to 399, 近300 of 270 up to 299, a percentage
 * of what rounds to it. A fact that is an interval proves a figure that lies in it.
 */
export function agreement(claim: Quantity, fact: Fact): Agreement {
  const { unit, factor } = scaled(fact.unit);
  const isShare = claim.unit === '%' && unit === '' && fact.value !== null && Math.abs(fact.value) <= 1;
  if (!isShare && !sameUnit(claim.unit, unit)) return 'other-unit';
  const scale = isShare ? 100 : factor;
  if (fact.value !== null) return covers(claim, fact.value * scale) ? 'agrees' : 'differs';
  const low = (fact.min ?? -Infinity) * scale;
  const high = (fact.max ?? Infinity) * scale;
  const figures = claim.value === null ? [claim.min, claim.max] : [claim.value];
  const inside = figures.every((figure) => figure === null || (figure >= low && figure <= high));
  return inside ? 'agrees' : 'differs';
}
