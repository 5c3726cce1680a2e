import { arabicEnd } from './arabic-digits';
import { hanRunEnd } from './han-run';
import { isDigit, isHan, type NumberOrSkip, type NumberRead, number, PERCENT, RATIO } from './number-read';
import { parseNumeral, tidy } from './numerals';

/** 百分之六十九, 百分之69, 千分之三. */
export function namedFraction(text: string, at: number, from: number, scale: number): NumberOrSkip {
  const end = isDigit(text, from) ? arabicEnd(text, from) : hanRunEnd(text, from);
  const run = text.slice(from, Math.min(end, from + 24));
  const value = parseNumeral(run);
  if (value === null || end - from > 24) return Math.max(end, from);
  const own = scale === 1 ? PERCENT : scale === 10 ? { unit: '‰', kind: 'percent' as const } : RATIO;
  const face = scale === 100 ? tidy(value / 10000) : value;
  const over = text.charAt(end) === '多' || text.charAt(end) === '余';
  return number(at, end + (over ? 1 : 0), face, {
    own,
    ...(over ? { approx: 'over' as const, min: face } : {}),
  });
}

/** 四分之三; `mark` is the offset of 分之 and `run` the denominator. */
export function fractionAt(text: string, at: number, mark: number, run: string): NumberOrSkip {
  const end = hanRunEnd(text, mark + 2);
  const bottom = parseNumeral(run);
  const top = end - mark > 24 ? null : parseNumeral(text.slice(mark + 2, end));
  if (bottom === null || bottom === 0 || top === null) return Math.max(end, mark + 2);
  return number(at, end, tidy(top / bottom), { own: RATIO });
}

/** 一比三; `end` is the offset of 比. 一比 and 三比 before anything but one numeral are no ratio. */
export function spokenRatio(text: string, at: number, end: number, run: string): NumberRead | null {
  if (text.charAt(end) !== '比' || !isHan(text, end + 1)) return null;
  const stop = hanRunEnd(text, end + 1);
  const left = stop - at > 12 ? null : parseNumeral(run);
  const right = parseNumeral(text.slice(end + 1, stop));
  return left === null || !right ? null : number(at, stop, tidy(left / right), { own: RATIO });
}
