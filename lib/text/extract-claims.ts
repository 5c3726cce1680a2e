import { charSet, isIn } from './char-set';
import type { Approx, Claim, ClaimKind } from './claim';
import { CharClass, classAt, lexicon } from './lexicon';
import { governingPeriod, isArticle, isLabelled, isName, isQuotedName } from './not-claim';
import { isSpace, type NumberRead } from './number-read';
import { readNumber } from './scan-number';
import { sharedUnit } from './scan-shared-unit';
import { readUnit, type UnitRead } from './scan-unit';
import { type Found, settle } from './settle-claims';
import { longestAt, longestBefore } from './trie';

/** All numeric claims in `text`, in order and without overlap. Pure; linear in the length of the text. */
export function extractClaims(text: string): Claim[] {
  const found: Found[] = [];
  let open = -1;
  let blindUntil = 0;
  for (let i = 0; i < text.length; ) {
    const charClass = classAt(text, i);
    if (charClass === CharClass.none) {
      i++;
      continue;
    }
    if (charClass === CharClass.quote) {
      open = quoteAt(text, i, open);
      i++;
    } else if (charClass === CharClass.title) {
      const close = i < blindUntil ? -1 : titleEnd(text, i);
      blindUntil = close < 0 ? Math.max(blindUntil, i + TITLE_REACH) : blindUntil;
      i = close < 0 ? i + 1 : close;
    } else if (charClass === CharClass.ordinal) {
      i = ordinalEnd(text, i);
    } else {
      const step = readClaimAt(text, i, charClass, open);
      if (typeof step === 'number') i = step;
      else {
        found.push(step);
        i = step.claim.end;
      }
    }
    if (open >= 0 && i - open > 60) open = -1;
  }
  return settle(text, found);
}

const TITLE_REACH = 120;

/** The offset behind 》, or -1 when the title is not closed within reach. */
function titleEnd(text: string, at: number): number {
  for (let i = at + 1; i < text.length && i < at + TITLE_REACH; i++) {
    const c = text.charAt(i);
    if (c === '》') return i + 1;
    if (c === '\n') return -1;
  }
  return -1;
}

function quoteAt(text: string, at: number, open: number): number {
  if (open >= 0 && text.charAt(at) === lexicon.quotes.get(text.charAt(open))) return -1;
  return lexicon.quotes.has(text.charAt(at)) ? at : -1;
}

/** Behind 第3、4条 or 第一、第二: the ordinal and the numbers coordinated with it. */
function ordinalEnd(text: string, at: number): number {
  let i = isSpace(text.charAt(at + 1)) ? at + 2 : at + 1;
  const numeral = () => {
    const from = i;
    while (classAt(text, i) === CharClass.arabic || classAt(text, i) === CharClass.han) i++;
    return i > from;
  };
  if (!numeral()) return at + 1;
  while ('、至—-—到'.includes(text.charAt(i) || '#')) {
    const mark = i;
    i++;
    if (!numeral()) return mark;
  }
  return i;
}

/** The claim that begins with the numeral at `at`, or the offset where the scan goes on. */
function readClaimAt(text: string, at: number, charClass: number, open: number): Found | number {
  const read = readNumber(text, at, charClass);
  const phrase = phraseEnd(text, at);
  if (typeof read === 'number') return Math.max(read, phrase);
  const found = read.own ? ownUnit(read) : (readUnit(text, read) ?? unitless(text, read));
  const shared = found === null ? sharedUnit(text, read) : null;
  const unit = found ?? shared?.unit ?? null;
  if (unit === null || phrase >= unit.end) return Math.max(read.end, phrase);
  if (isLabelled(text, read.start) || (!read.own && isName(text, read, unit))) return unit.end;
  const claim = assemble(text, shared?.read ?? read, unit);
  if (claim === null || isQuotedName(text, open, read, claim.end)) return unit.end;
  return { claim, article: isArticle(text, read, unit) };
}

const ownUnit = (read: NumberRead): UnitRead => {
  const { unit, kind } = read.own ?? { unit: '', kind: 'count' as const };
  return { start: read.end, end: read.end, unit, head: unit, kind, over: false, half: false };
};

/** 125万农民, 近10万儿童: a large number may stand without a classifier. */
function unitless(text: string, read: NumberRead): UnitRead | null {
  // 百亿级 and 十亿级 name a grade.
  if (!read.large || read.bare || /[A-Za-z0-9级]/.test(text.charAt(read.end))) return null;
  return { start: read.end, end: read.end, unit: '', head: '', kind: 'count', over: false, half: false };
}

/** Behind the longest set phrase whose first numeral is at `at`, or `at`; 24小时内 is a measured time, no phrase. */
function phraseEnd(text: string, at: number): number {
  const found = longestAt(
    lexicon.phrases,
    text,
    at,
    (end, befores) =>
      !text.startsWith('时内', end - 1) &&
      befores.some((before) => before === '' || text.startsWith(before, at - before.length)),
  );
  return found ? found.end : at;
}

/** Joins hedge, number and unit; null for a bare 百/千/万 that nothing hedges. */
function assemble(text: string, read: NumberRead, unit: UnitRead): Claim | null {
  const signed = signedStart(text, read, unit.kind);
  const near = isSpace(text.charAt(signed - 1)) ? signed - 1 : signed;
  const before = longestBefore(lexicon.hedgesBefore, text, near, (start, hedge) =>
    hedge.bareOnly
      ? read.bare && start === near - 1 && !hedge.blocked.has(text.charAt(start - 1))
      : !hedge.blocked.has(text.charAt(start - 1)) &&
        !hedge.behind.some((word) => text.startsWith(word, start - word.length)),
  );
  const after = longestAt(
    lexicon.hedgesAfter,
    text,
    unit.end,
    (end, hedge) => !hedge.blocked.has(text.charAt(end)),
  );
  if (read.bare && !before && !after && read.approx === 'exact') return null;
  const start = before ? before.start : signed;
  const end = after ? after.end : unit.end;
  const inner = read.approx === 'exact' && unit.over ? 'over' : read.approx;
  const approx = before?.value.approx ?? after?.value.approx ?? detached(text, start, inner);
  const sign = signed < read.start ? -1 : 1;
  const { value, min, max } = bounds(enlarged(read, unit), approx, sign);
  const claim: Claim = {
    start,
    end,
    text: text.slice(start, end),
    value,
    min,
    max,
    approx,
    unit: unit.unit,
    kind: unit.kind,
  };
  const per = governingPeriod(text, start);
  if (per !== null) claim.per = per;
  return claim;
}

const VERB_STOPS = charSet('，。；：、');

/** 至少开展1次: a verb of up to four characters may stand between the bound and its figure. */
function detached(text: string, start: number, approx: Approx): Approx {
  if (approx !== 'exact') return approx;
  for (let i = start - 1; i >= start - 4 && i > 0; i--) {
    if (classAt(text, i) !== CharClass.none || isIn(VERB_STOPS, text, i)) break;
    const bound = longestBefore(lexicon.hedgesDetached, text, i);
    if (bound) return bound.value;
  }
  return approx;
}

/** A minus belongs to temperatures and percentages that nothing precedes; 零下 to temperatures. */
function signedStart(text: string, read: NumberRead, kind: ClaimKind): number {
  if (kind === 'temperature' && text.startsWith('零下', read.start - 2)) return read.start - 2;
  const sign = text.charAt(read.start - 1);
  const signs = kind === 'temperature' || kind === 'percent';
  if (!signs || (sign !== '-' && sign !== '−' && sign !== '－')) return read.start;
  const lone = !/[\dA-Za-z%％℃~～\-—－−]/.test(text.charAt(read.start - 2) || '#');
  return lone ? read.start - 1 : read.start;
}

/** The half of 一个半小时 and the six months of 三年六个月 come on top of the number. */
function enlarged(read: NumberRead, unit: UnitRead): NumberRead {
  if (read.value === null || !(unit.smaller || unit.half)) return read;
  const { times, plus } = unit.smaller ?? { times: 1, plus: unit.half ? 0.5 : 0 };
  return { ...read, value: read.value * times + plus };
}

function bounds(read: NumberRead, approx: Approx, sign: number): Pick<Claim, 'value' | 'min' | 'max'> {
  const { value } = read;
  if (value === null) return { value, min: read.min, max: read.max };
  const signed = sign * value;
  const low = approx === 'over' || approx === 'atLeast';
  const high = approx === 'under' || approx === 'atMost';
  return { value: signed, min: low ? signed : null, max: high ? signed : null };
}
