import { hanRunEnd } from './han-run';
import { lexicon } from './lexicon';
import { isHan, type NumberOrSkip, type NumberRead, number, RATIO } from './number-read';
import { withTail } from './number-tail';
import { parseNumeral } from './numerals';
import { fractionAt, namedFraction, spokenRatio } from './scan-fraction';
import { withShares } from './scan-share';
import { longestAt } from './trie';

/** Reads a Chinese numeral, its range (三至五), rough pair (五六十), share (三成), multiplier and 余. */
export function readHan(text: string, at: number): NumberOrSkip {
  const percent = longestAt(lexicon.fractions, text, at);
  if (percent) return namedFraction(text, at, percent.end, percent.value);
  if (text.startsWith('一半', at)) return number(at, at + 2, 0.5, { own: RATIO });
  const end = hanRunEnd(text, at);
  if (end - at > 24) return end;
  const run = text.slice(at, end);
  if (lexicon.capitals.has(run.charAt(0)) && !isCapitalSum(text, run, end)) return at + 1;
  if (text.startsWith('分之', end)) return fractionAt(text, at, end, run);
  const ratio = spokenRatio(text, at, end, run);
  if (ratio) return ratio;
  const bare = /^[百千万亿]+$/.test(run);
  const large = /[万亿][一二三四五六七八九]?$/.test(run);
  const range = readHanRange(text, at, end, run) ?? readPair(at, end, run, large);
  if (range) return withShares(text, range);
  const value = run.length === 1 && '零〇○'.includes(run) ? null : parseNumeral(run);
  if (value === null) return end;
  if (text.charAt(end) === '几' && run.endsWith('十'))
    return withTail(text, number(at, end + 1, value, { min: value, approx: 'over' }));
  return withShares(text, number(at, end, value, { bare, large }));
}

const isCapitalSum = (text: string, run: string, end: number) =>
  /[拾佰仟]/.test(run) ||
  (/^[壹贰叁肆伍陆柒捌玖]/.test(run) && '万亿元'.includes(run.slice(1, 2) || text.charAt(end) || '#'));

function readHanRange(text: string, at: number, mark: number, run: string): NumberRead | null {
  if (!lexicon.rangeMarks.has(text.charAt(mark)) || !isHan(text, mark + 1)) return null;
  const end = hanRunEnd(text, mark + 1);
  if (end - mark > 24) return null;
  const tail = text.slice(mark + 1, end);
  const high = parseNumeral(tail);
  let low = parseNumeral(run);
  if (low === null || high === null) return null;
  const scale = /[百千万亿]$/.exec(tail)?.[0];
  if (scale !== undefined && low < 10 && high >= 100) low *= parseNumeral(scale) ?? 1;
  if (low >= high) return null;
  return number(at, end, null, { min: low, max: high, large: lexicon.bigMultipliers.has(tail.slice(-1)) });
}

/** 五六十, 两三, 十五六: two neighbouring digits say a rough range. */
function readPair(at: number, end: number, run: string, large: boolean): NumberRead | null {
  for (let i = 0; i + 1 < run.length; i++) {
    if (!lexicon.pairs.has(run.slice(i, i + 2))) continue;
    const min = parseNumeral(run.slice(0, i + 1) + run.slice(i + 2));
    const max = parseNumeral(run.slice(0, i) + run.slice(i + 1));
    if (min !== null && max !== null && min < max)
      return number(at, end, null, { min, max, approx: 'about', large });
  }
  return null;
}
