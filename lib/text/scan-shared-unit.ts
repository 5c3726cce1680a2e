import { arabicEnd } from './arabic-digits';
import { CharClass, classAt, lexicon } from './lexicon';
import { isDigit, type NumberRead } from './number-read';
import { parseNumeral, tidy } from './numerals';
import { readArabic } from './scan-arabic';
import { readUnit, type UnitRead } from './scan-unit';
import { longestBefore } from './trie';

const LONGEST_LIST = 8;
const REACH = 24;

/**
 * 分别回落2.1和1.6个百分点, 分别为3、5和8亿元: a figure without a unit takes unit and multiplier of the last
 * in its list. Only for decimals and behind 分别, since 3、 may as well number a paragraph. Null otherwise.
 */
export function sharedUnit(text: string, read: NumberRead): { read: NumberRead; unit: UnitRead } | null {
  if (read.script !== 'arabic' || read.value === null || read.large) return null;
  if (!lexicon.listMarks.has(text.charAt(read.end)) || !isDigit(text, read.end + 1)) return null;
  if (!isShared(text, read)) return null;
  let at = read.end;
  for (let i = 0; i < LONGEST_LIST && lexicon.listMarks.has(text.charAt(at)); i++) {
    if (classAt(text, at + 1) !== CharClass.arabic) return null;
    const next = readArabic(text, at + 1);
    if (typeof next === 'number' || next.own) return null;
    const unit = readUnit(text, next);
    if (unit) {
      const digits = parseNumeral(text.slice(next.start, arabicEnd(text, next.start)));
      const scale = digits && next.value !== null ? next.value / digits : 1;
      const here = { ...unit, start: read.end, end: read.end, over: false, half: false };
      return { read: { ...read, value: tidy(read.value * scale) }, unit: here };
    }
    at = next.end;
  }
  return null;
}

function isShared(text: string, read: NumberRead): boolean {
  if (text.slice(read.start, read.end).includes('.')) return true;
  for (let i = read.start; i > read.start - REACH && i > 0; i--) {
    if ('，。；：,;:\n'.includes(text.charAt(i - 1))) return false;
    if (longestBefore(lexicon.distributives, text, i)) return true;
  }
  return false;
}
