import { charSet, isIn } from './char-set';
import { CharClass, classAt, lexicon } from './lexicon';
import { isSpace, type NumberRead } from './number-read';
import type { UnitRead } from './scan-unit';
import { longestAt, longestBefore } from './trie';

const at = (text: string, i: number) => text.charAt(i) || '#';
const isHanDigit = (text: string, i: number) => classAt(text, i) === CharClass.han;
/** 第 1 页 共 9 页, left behind by a converter. */
const PAGE_NUMBER = /第\s?\d{1,4}\s?页[\s，,/]{0,2}共?\s?$/;
const STOPS = charSet('，。；：！？、,;:!?（）()\n”’');
/** A stop, or an end of the text. */
const isStop = (text: string, i: number) => i < 0 || i >= text.length || isIn(STOPS, text, i);

/** What stands between the parts of a code. */
const CODE_MARKS = charSet('·•.．/-－—–+＋:：∶');

/** The text in front of a number says it is part of a name, an ordinal, a date or a code. */
export function isLabelled(text: string, start: number): boolean {
  const from = isSpace(text.charAt(start - 1)) ? start - 1 : start;
  const c = text.charAt(from - 1);
  if (c === '') return false;
  if (c === '第' || c === '每' || c === '×' || c === '#' || c === '№' || c === '〔') return true;
  if (/[A-Za-z_]/.test(c)) return from === start;
  const codeMark = isIn(CODE_MARKS, text, from - 1) && /[\dA-Za-z０-９]/.test(text.charAt(from - 2));
  if (codeMark && !isUnitBefore(text, from - 1)) return true;
  if (c === '前') return !lexicon.rankNotAfter.has(at(text, from - 2));
  if ((c === '时' || c === '点') && classAt(text, from - 2) === CharClass.arabic) return true;
  return longestBefore(lexicon.identifierBefore, text, from) !== null || isCaption(text, from);
}

/** 图1, 附表3: the number of a figure, where its word opens a clause. */
function isCaption(text: string, from: number): boolean {
  const found = longestBefore(lexicon.captions, text, from);
  return found !== null && (isStop(text, found.start - 1) || isSpace(text.charAt(found.start - 1)));
}

/** In 10%—20% and 1名律师+2名志愿者 the mark follows a unit, not the digits of a code. */
const isUnitBefore = (text: string, mark: number) => '%％℃'.includes(at(text, mark - 1));

/** The number and unit, read in their surroundings, name something instead of counting it. */
export function isName(text: string, read: NumberRead, unit: UnitRead): boolean {
  if (lexicon.identifierUnits(unit.head) && unit.kind === 'count') {
    const next = classAt(text, unit.end);
    if (
      (next === CharClass.arabic && '栋幢单元号楼座'.includes(unit.head)) ||
      longestAt(lexicon.identifierNext, text, unit.end)
    )
      return true;
  }
  if (unit.head === '页' && PAGE_NUMBER.test(text.slice(Math.max(0, read.start - 14), read.start)))
    return true;
  if (unit.kind === 'duration') return isPeriod(text, read, unit);
  return isSession(text, read, unit) || isStructure(text, read, unit);
}

/** 六次全会, 七届人大四次会议. */
function isSession(text: string, read: NumberRead, unit: UnitRead): boolean {
  if (!lexicon.sessionUnits(unit.head)) return false;
  if (longestAt(lexicon.sessionAfter, text, unit.end)) return true;
  return read.script === 'han' && longestBefore(lexicon.sessionBefore, text, read.start) !== null;
}

/** A small spoken number before an abstract noun or between two of its kind counts structure: 四议两公开. */
function isStructure(text: string, read: NumberRead, unit: UnitRead): boolean {
  if (read.script !== 'han' || read.approx !== 'exact' || read.value === null || read.value > 20)
    return false;
  if (isHanDigit(text, unit.end) && read.end - read.start === 1 && unit.kind === 'count') return true;
  if (unit.head === '期' && (classAt(text, unit.end) === CharClass.arabic || isPhase(text, read)))
    return true;
  if (opensList(text, unit.end)) return true;
  const abstract = lexicon.abstractNouns.get(unit.head);
  return abstract !== undefined && longestAt(abstract, text, unit.end) !== null;
}

/** 园区二期: a phase of what stands in front; 举办三期 and 讲座三期 count, and so does 两期. */
const isPhase = (text: string, read: NumberRead) =>
  '一二三四五六七八九'.includes(at(text, read.start)) &&
  read.end - read.start === 1 &&
  longestBefore(lexicon.issueBefore, text, read.start) === null;

/** 任务有五项：一是…: the number counts the items of the text itself. */
function opensList(text: string, end: number): boolean {
  const mark = at(text, end);
  if (mark !== '：' && mark !== ':') return false;
  const from = text.charAt(end + 1) === '\n' ? end + 2 : end + 1;
  return longestAt(lexicon.listOpeners, text, from) !== null;
}

/** A duration that only places the sentence in time, or names a service or a plan. */
function isPeriod(text: string, read: NumberRead, unit: UnitRead): boolean {
  if (unit.head === '岁' || unit.head === '周岁') return false;
  // 期限为2025年1月1日至 measures nothing by its year.
  if (unit.head === '年' && read.script === 'arabic' && (read.value ?? 0) >= 1000) return true;
  if (longestAt(lexicon.serviceHours, text, unit.end) || namesCircle(text, unit.end)) return true;
  const hour = /小时|分钟|秒|学时|课时|工作日|自然日/.test(unit.head);
  if (hour) return false;
  if (isMeasured(text, read.start) || longestAt(lexicon.measuredAfter, text, unit.end)) return false;
  if (isThresholdOf(text, read, unit)) return false;
  if (
    longestAt(lexicon.placingAfter, text, unit.end) ||
    longestBefore(lexicon.placingBefore, text, read.start)
  )
    return true;
  if (read.approx !== 'exact') return false;
  return unit.over ? false : unit.head !== '天' || (read.script === 'han' && (read.value ?? 0) <= 10);
}

/** 一年以上未结案件, 三年以下的: a bound with its noun behind it sorts; 连续3年以上 places. */
function isThresholdOf(text: string, read: NumberRead, unit: UnitRead): boolean {
  const bound = longestAt(lexicon.hedgesAfter, text, unit.end);
  if (!bound || !/^及?以[上下]$/.test(text.slice(unit.end, bound.end))) return false;
  return !isStop(text, bound.end) && !longestBefore(lexicon.placingBefore, text, read.start);
}

/** 15分钟便民服务圈: a service circle within a few words. */
function namesCircle(text: string, end: number): boolean {
  for (let i = end; i < end + 8 && i < text.length; i++) {
    if (text.charAt(i) === '圈') return true;
    if (isStop(text, i)) return false;
  }
  return false;
}

/** 历时三天, 长达近两个月, 任期为三年: a measuring word stands in front, a hedge or a copula between. */
function isMeasured(text: string, start: number): boolean {
  const hedge = longestBefore(lexicon.hedgesBefore, text, start);
  const from = hedge ? hedge.start : start;
  if (longestBefore(lexicon.strongMeasures, text, from)) return true;
  return (
    '达为至了到约'.includes(at(text, from - 1)) &&
    (longestBefore(lexicon.strongMeasures, text, from - 1) ??
      (text.startsWith('达到', from - 2) ? longestBefore(lexicon.strongMeasures, text, from - 2) : null)) !==
      null
  );
}

/** 一 + classifier is an article unless it measures, closes its clause, or states a frequency. */
export function isArticle(text: string, read: NumberRead, unit: UnitRead): boolean {
  if (read.end - read.start !== 1 || text.charAt(read.start) !== '一') return false;
  if (unit.kind !== 'count') return false;
  const next = text.charAt(unit.end);
  const before = text.charAt(read.start - 1);
  if (lexicon.indefiniteBefore.has(before || '#')) return true;
  if (isStop(text, unit.end) || '（已均'.includes(next))
    return isStop(text, read.start - 1) && before !== '”';
  return !(lexicon.frequencyUnits(unit.head) && governingPeriod(text, read.start) !== null);
}

/** What ends a clause: closing quotation marks do not. */
const CLAUSE_STOPS = charSet('，。；：！？、,;:!?（）()\n');

/** X of the nearest 每X before the number in its clause (年, 季, 月, 次 …), or null. */
export function governingPeriod(text: string, start: number): string | null {
  for (let i = start - 1; i >= 0 && i >= start - 24; i--) {
    if (isIn(CLAUSE_STOPS, text, i)) return null;
    if (text.charAt(i) !== '每') continue;
    const found = longestAt(lexicon.periods, text, i + 1);
    if (!found) return null;
    const period = text.slice(i + 1, found.end);
    return period === '季度' ? '季' : period === '年度' ? '年' : period;
  }
  return null;
}

/**
 * Between short quotation marks a number is a name, unless it is Arabic with a unit and a noun behind it
 * (“1名律师+2名志愿者”). `open` is the offset of the opening mark still unclosed at the number, or -1.
 */
export function isQuotedName(text: string, open: number, read: NumberRead, end: number): boolean {
  if (open < 0 || end - open > 40) return false;
  const close = lexicon.quotes.get(text.charAt(open));
  let shut = -1;
  for (let i = end; i < text.length && i <= open + 40; i++) {
    const c = text.charAt(i);
    if (c === close) {
      shut = i;
      break;
    }
    if (c === '。' || c === '\n') return false;
  }
  if (shut < 0) return false;
  if (read.script === 'han') return shut - open <= 28;
  return isStop(text, end) || text.charAt(end) === '+' || classAt(text, end) === CharClass.arabic;
}
