import type { Claim, ReadClaim } from '../claim';
import { tidy } from '../numerals';

/** The values a claim allows, both ends included. */
type Interval = { low: number; high: number };

/** One step of the last digit that is not zero: 2300 → 100, 30000 → 10000. */
function step(value: number): number {
  if (!Number.isInteger(value)) return 1;
  let size = 1;
  while (value !== 0 && value % (size * 10) === 0) size *= 10;
  return size;
}

/** 2300余 is 2301…2399, 近1700 is 1600…1699, 约N is N ± 10 %. Null where the claim names no number. */
export function intervalOf(claim: Claim): Interval | null {
  const { value, min, max, approx } = claim;
  if (value === null) return min === null || max === null ? null : { low: min, high: max };
  if (approx === 'exact') return { low: value, high: value };
  if (approx === 'over')
    return { low: tidy(value + unitStep(value)), high: tidy(value + step(value) - unitStep(value)) };
  if (approx === 'under') return { low: tidy(value - step(value)), high: tidy(value - unitStep(value)) };
  if (approx === 'atLeast') return { low: value, high: Number.POSITIVE_INFINITY };
  if (approx === 'atMost') return { low: Number.NEGATIVE_INFINITY, high: value };
  return { low: tidy(value * 0.9), high: tidy(value * 1.1) };
}

const unitStep = (value: number) => (Number.isInteger(value) ? 1 : 0);

/** The face value; a range has none. */
export const faceOf = (claim: Claim): number | null => claim.value;

export const isExact = (claim: Claim): boolean => claim.approx === 'exact' && claim.value !== null;

/** A figure as a calculation shows it: at most three decimals, no exponent. */
export function figure(value: number): string {
  const text = value.toFixed(3);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** Half-up at `decimals` places, free of binary noise. */
export function roundHalfUp(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return tidy(Math.floor(tidy(value * scale) + 0.5) / scale);
}

export function cutOff(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return tidy(Math.floor(tidy(value * scale)) / scale);
}

/** What a figure written in 万 or 亿 may have been before it was rounded: 24.1万 is 240500…241500. */
export function writtenInterval(claim: ReadClaim): Interval | null {
  if (!isExact(claim) || claim.value === null) return null;
  const scale = /[万亿]/.exec(claim.text)?.[0];
  const half = scale === undefined ? 0 : (scale === '亿' ? 1e8 : 1e4) / 10 ** claim.decimals / 2;
  return { low: claim.value - half, high: claim.value + half };
}

/** A figure in the multiplier that the claim was written with: 1000000 of 100万元 is 100万. */
export function amount(value: number, written: Claim): string {
  const scale = written.text.includes('亿') ? '亿' : written.text.includes('万') ? '万' : '';
  return `${figure(tidy(value / (scale === '亿' ? 1e8 : scale === '万' ? 1e4 : 1)))}${scale}`;
}
