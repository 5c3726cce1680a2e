import { arabicEnd, digitsEnd } from './arabic-digits';
import { lexicon } from './lexicon';
import { isDigit, type NumberOrSkip, number, RATIO } from './number-read';
import { withTail } from './number-tail';
import { MAX_DIGITS, parseNumeral, tidy } from './numerals';
import { withShares } from './scan-share';

/** Reads digits with their grouping, range, ratio or fraction, multiplier and 余. */
export function readArabic(text: string, at: number): NumberOrSkip {
  const end = arabicEnd(text, at);
  if (end - at > MAX_DIGITS + 6) return end;
  const value = parseNumeral(text.slice(at, end));
  if (value === null) return end;
  const mark = text.charAt(end);
  if (mark !== '' && isDigit(text, end + 1)) {
    if (mark === '·' || mark === '•' || mark === '+' || mark === '.') return digitsEnd(text, end + 1);
    if (lexicon.ratioMarks.has(mark)) return readRatio(text, at, end, value);
    if (mark === '比' && end - at < 4) return readRatio(text, at, end, value);
    if (mark === '/' || mark === '／') return readSlash(text, at, end, value);
    if (lexicon.rangeMarks.has(mark)) return readArabicRange(text, at, end, value);
  }
  return withShares(text, number(at, end, value, { script: 'arabic' }));
}

function readArabicRange(text: string, at: number, mark: number, low: number): NumberOrSkip {
  const end = arabicEnd(text, mark + 1);
  const high = parseNumeral(text.slice(mark + 1, end));
  if (high === null || lexicon.rangeMarks.has(text.charAt(end))) return end;
  const range = number(at, end, null, { min: low, max: high, script: 'arabic' });
  return low < high ? withTail(text, range) : end;
}

/** 3:1 is a ratio, 8:30 a time of day, a∶b∶c a structure without one value. */
function readRatio(text: string, at: number, mark: number, left: number): NumberOrSkip {
  const end = arabicEnd(text, mark + 1);
  if (lexicon.ratioMarks.has(text.charAt(end)) && isDigit(text, end + 1)) {
    const third = arabicEnd(text, end + 1);
    return number(at, third, null, { script: 'arabic', own: RATIO });
  }
  const right = parseNumeral(text.slice(mark + 1, end));
  if (right === null || right === 0) return end;
  const minutes = text.charAt(mark) !== '比' && digitsEnd(text, mark + 1) - mark - 1 === 2;
  const clock = minutes && left < 25 && right < 60;
  return clock ? end : number(at, end, tidy(left / right), { script: 'arabic', own: RATIO });
}

/** 1/2 is a fraction; dates, standards and paths with slashes are not. */
function readSlash(text: string, at: number, mark: number, top: number): NumberOrSkip {
  const end = digitsEnd(text, mark + 1);
  const bottom = parseNumeral(text.slice(mark + 1, end));
  const before = text.charAt(at - 1);
  const after = text.charAt(end);
  const path = '/／.-'.includes(before || '#') || '/／月日.-—'.includes(after || '#');
  if (bottom === null || path || top >= bottom || bottom > 100) return end;
  return number(at, end, tidy(top / bottom), { script: 'arabic', own: RATIO });
}
