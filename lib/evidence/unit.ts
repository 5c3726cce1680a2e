import units from './units.json';

const classes = new Map(units.same.flatMap((names, index) => names.map((name) => [name, index] as const)));
const multipliers: Readonly<Record<string, number>> = units.multipliers;

const whole = new Set(units.whole);

/** A unit without its multiplier, and how much one of it is: 万元 → 元 × 10000. */
export type Scaled = { readonly unit: string; readonly factor: number };

/** 万元 → 元 × 10000; a unit that is only a multiplier is left alone. */
export function scaled(unit: string): Scaled {
  const factor = multipliers[unit.charAt(0)];
  return factor !== undefined && unit.length > 1 && !whole.has(unit)
    ? { unit: unit.slice(1), factor }
    : { unit, factor: 1 };
}

/** Units, both without multiplier, that count the same thing have the same class: 人 and 名. */
export const unitClass = (unit: string): string => {
  const known = classes.get(unit);
  return known === undefined ? unit : `#${known}`;
};

/** Whether two units, both without multiplier, count the same thing. */
export const sameUnit = (a: string, b: string): boolean => a === b || unitClass(a) === unitClass(b);
