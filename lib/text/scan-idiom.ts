import { longUnit } from './han-run';
import { lexicon } from './lexicon';
import { isDigit, isHan, type NumberOrSkip, number, RATIO } from './number-read';
import { parseNumeral } from './numerals';
import { longestAt } from './trie';

/** 几十, 数百, 数十万: over one of the named size. */
export function readSeveral(text: string, at: number): NumberOrSkip {
  if (text.charAt(at) === '数' && lexicon.severalNotAfter.has(text.charAt(at - 1) || '#')) return at + 1;
  let end = at + 1;
  while (lexicon.multipliers.has(text.charAt(end)) && !longUnit(text, end)) end++;
  const run = text.slice(at + 1, Math.min(end, at + 9));
  const value = run === '' ? null : parseNumeral(run);
  if (value === null) return end;
  const large = lexicon.bigMultipliers.has(run.slice(-1));
  return number(at, end, value, { min: value, approx: 'over', large });
}

export function readHalf(text: string, at: number): NumberOrSkip {
  if (text.startsWith('半数', at)) return number(at, at + 2, 0.5, { own: RATIO });
  const before = text.charAt(at - 1);
  if (longestAt(lexicon.halved, text, at + 1) && !lexicon.halfNotAfter.has(before))
    return number(at, at + 1, 0.5);
  if (!text.startsWith('过半', at) || before === '超' || before === '不') return at + 1;
  const end = text.startsWith('过半数', at) ? at + 3 : at + 2;
  return number(at, end, 0.5, { min: 0.5, approx: 'over', own: RATIO });
}

/** 翻了一番 doubles, 翻两番 makes four times, 翻三倍 makes three times. */
export function readDoubling(text: string, at: number): NumberOrSkip {
  const from = text.charAt(at + 1) === '了' ? at + 2 : at + 1;
  const times = isHan(text, from) || isDigit(text, from) ? parseNumeral(text.charAt(from)) : null;
  const measure = text.charAt(from + 1);
  if (times === null || times === 0 || (measure !== '番' && measure !== '倍')) return at + 1;
  const value = measure === '番' || times === 1 ? 2 ** times : times;
  return number(at, from + 2, value, { own: { unit: '倍', kind: 'ratio' } });
}
