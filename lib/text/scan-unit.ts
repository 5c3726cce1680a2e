import { charSet, isIn } from './char-set';
import type { ClaimKind } from './claim';
import { CharClass, classAt, lexicon, type Unit } from './lexicon';
import { isSpace, type NumberRead } from './number-read';
import { readNumber } from './scan-number';
import { longestAt } from './trie';

/**
 * The unit after a number; `end` is behind it and behind a 多 that follows a measure (三天多, 两个多月), which
 * `over` tells. `head` is the part before a slash; `half` adds one half (一个半小时). `smaller` is the second
 * part of 三年六个月: the number is multiplied by `times` and `plus` added, and `unit` names the smaller unit.
 */
export type UnitRead = {
  start: number;
  end: number;
  unit: string;
  head: string;
  kind: ClaimKind;
  over: boolean;
  half: boolean;
  smaller?: { times: number; plus: number };
};

const MEASURES: ReadonlySet<ClaimKind> = new Set(['length', 'area', 'mass', 'duration', 'ratio']);
const LETTERS = charSet('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');

/** The longest unit that is not the first character of a noun (3人民 is not three people). */
export function readUnit(text: string, read: NumberRead): UnitRead | null {
  const unit = readOneUnit(text, read);
  return unit?.kind === 'duration' ? (withSmaller(text, read, unit) ?? unit) : unit;
}

/** 三年六个月, 1小时30分钟: the smaller unit follows at once. */
function withSmaller(text: string, read: NumberRead, unit: UnitRead): UnitRead | null {
  const times = lexicon.durationSteps.get(unit.unit);
  const charClass = classAt(text, unit.end);
  if (!times || read.approx !== 'exact' || unit.half || unit.over) return null;
  if (charClass !== CharClass.arabic && charClass !== CharClass.han) return null;
  const next = readNumber(text, unit.end, charClass);
  if (typeof next === 'number' || next.own || next.value === null || next.approx !== 'exact') return null;
  const small = readOneUnit(text, next);
  const name = small?.unit === '分' ? '分钟' : small?.unit;
  return small && name === times.unit
    ? { ...small, unit: name, kind: 'duration', smaller: { times: times.times, plus: next.value } }
    : null;
}

function readOneUnit(text: string, read: NumberRead): UnitRead | null {
  const at = isSpace(text.charAt(read.end)) ? read.end + 1 : read.end;
  const spoken = read.script === 'han' && read.approx === 'exact' && (read.value ?? 0) <= 10;
  const found = longestAt(
    lexicon.units,
    text,
    at,
    (end, unit) =>
      !(spoken && unit.arabicOnly) && !(unit.largeOnly && !read.large) && endsAt(text, end, unit),
  );
  if (!found) return null;
  const { unit, kind, over, half } = found.value;
  const rate = denominatorEnd(text, found.end);
  const below = text.slice(found.end, rate);
  const written = below === '' ? unit : unit + below.replace(/／/g, '/').replace(/\s/g, '');
  const more = rate === found.end && read.approx === 'exact' && takesMore(text, rate, kind);
  return { start: at, end: rate + (more ? 1 : 0), unit: written, head: unit, kind, over: over || more, half };
}

/** Whether the unit is a word of its own there: not the beginning of a noun, nor of a word in Latin letters. */
const endsAt = (text: string, end: number, { nounAfter }: Unit): boolean =>
  !(nounAfter && longestAt(nounAfter, text, end)?.value) &&
  !(isIn(LETTERS, text, end - 1) && isIn(LETTERS, text, end));

/** 三天多, 5公里多: 多 behind a measure, where no counted word follows it. */
const takesMore = (text: string, at: number, kind: ClaimKind) =>
  MEASURES.has(kind) &&
  text.charAt(at) === '多' &&
  !'次种个项场人条家户处名位样级元为'.includes(text.charAt(at + 1) || '#');

/** 元/亩, 728 元 / 人 / 月, 微克每立方米: where the denominators end, or `at` when there is none. */
function denominatorEnd(text: string, at: number): number {
  if (text.charAt(at) === '每') return longestAt(lexicon.physicalDenominators, text, at + 1)?.end ?? at;
  let end = at;
  for (let i = 0; i < 2; i++) {
    const mark = behindSpace(text, end);
    if (text.charAt(mark) !== '/' && text.charAt(mark) !== '／') break;
    const found = longestAt(lexicon.denominators, text, behindSpace(text, mark + 1));
    if (!found) break;
    end = found.end;
  }
  return end;
}

const behindSpace = (text: string, at: number) => (isSpace(text.charAt(at)) ? at + 1 : at);
