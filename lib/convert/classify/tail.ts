import { type Item, type Line, type Span, spanText, trimmed, words } from './line';
import { isOrganLine } from './organ-line';

/** What the lines near the end are, by index of the item. A line may hold signature and date together. */
export type Tail = ReadonlyMap<number, readonly EndBlock[]>;

export type EndBlock = {
  readonly kind: 'recipient' | 'signature' | 'date' | 'attachmentNote';
  readonly span: Span;
  /** The number that the title of an attachment had. */
  readonly typed?: string | null;
};

const searched = 12;
const day =
  /(?:20\d{2}|二[〇○零Oo0][〇○零一二三四五六七八九]{2})\s*年\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*月\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*日$/;

const line = (items: readonly Item[], at: number): Line | null => {
  const item = items[at];
  return item?.kind === 'line' ? item : null;
};

function blocksOfDateLine(found: Line): EndBlock[] {
  const whole = trimmed(found);
  const text = spanText(whole);
  const match = day.exec(text);
  if (!match) return [];
  const date = { kind: 'date' as const, span: trimmed(found, whole.from + match.index, whole.to) };
  if (match.index === 0) return [date];
  const signature = trimmed(found, whole.from, whole.from + match.index);
  return isOrganLine(spanText(signature)) ? [{ kind: 'signature', span: signature }, date] : [];
}

const isSignature = (candidate: Line | null): candidate is Line =>
  candidate !== null &&
  candidate.label === '' &&
  (candidate.look.style === 'signature' || isOrganLine(words(candidate)));

const ordinal = '(?:\\d{1,2}|[一二三四五六七八九十])';
// “1.2025年度…” is number and year, “1.5万元” is neither.
const number = '1?\\d\\s*[.．、](?!\\d(?!\\d{3}年))';
const noteOpening = new RegExp(`^附\\s*件\\s*${ordinal}?\\s*[:：]`);
const noteFollowing = new RegExp(`^${number}`);
const notePrefix = new RegExp(`^(附\\s*件\\s*(${ordinal})?\\s*[:：]\\s*)?(${number})?\\s*`);
/** The line over an attachment itself, on a page of its own behind the report. */
const annexMark = new RegExp(`^附\\s*件\\s*${ordinal}?$`);

/** The title of an attachment in its line, behind 附件：and its number, which are derived. */
export function noteBlock(candidate: Line): EndBlock {
  const whole = trimmed(candidate);
  const [prefix = '', opening, counted, digits = null] = notePrefix.exec(spanText(whole)) ?? [];
  const typed = counted === undefined ? digits : (opening?.replace(/\s/g, '') ?? null);
  return { kind: 'attachmentNote', span: trimmed(candidate, whole.from + prefix.length), typed };
}

/** The attachment notes that end right before item `end`: from the first that opens with 附件： on. */
function attachmentNotes(items: readonly Item[], start: number, end: number): Map<number, EndBlock[]> {
  const notes = new Map<number, EndBlock[]>();
  let first = end;
  for (let at = end - 1; at >= Math.max(start, end - searched); at--) {
    const candidate = line(items, at);
    if (!candidate) break;
    const opening = noteOpening.test(words(candidate));
    if (!opening && !noteFollowing.test(words(candidate))) break;
    const note = noteBlock(candidate);
    // 附件： on a line of its own is over the list.
    notes.set(at, opening && spanText(note.span) === '' && notes.size > 0 ? [] : [note]);
    if (opening) first = at;
  }
  return new Map([...notes].filter(([at]) => at >= first));
}

/** Where the report itself ends: before the first attachment that follows its date. */
function endOfReport(items: readonly Item[], start: number): number {
  const at = items.findIndex((item, n) => {
    if (n <= start || item.kind !== 'line' || !annexMark.test(words(item))) return false;
    return lastDate(items.slice(0, n), Math.max(start + 1, n - searched)) >= 0;
  });
  return at < 0 ? items.length : at;
}

function lastDate(items: readonly Item[], floor: number): number {
  for (let at = items.length - 1; at >= floor; at--) {
    const candidate = line(items, at);
    if (candidate && blocksOfDateLine(candidate).length > 0) return at;
  }
  return -1;
}

/** Finds signature, date and attachment notes among the last lines; `start` is the first item after the head. */
export function readTail(all: readonly Item[], start: number): Tail {
  const items = all.slice(0, endOfReport(all, start));
  const found = new Map<number, readonly EndBlock[]>();
  const floor = Math.max(start + 1, items.length - searched);
  const dateAt = lastDate(items, floor);
  const dated = line(items, dateAt);
  const dateBlocks = dated ? blocksOfDateLine(dated) : [];
  if (dateAt >= 0) found.set(dateAt, dateBlocks);
  let end = dateAt >= 0 ? dateAt : items.length;
  for (let n = 0; dateBlocks.length < 2 && n < 3 && end - 1 >= floor; n++, end--) {
    const candidate = line(items, end - 1);
    if (!isSignature(candidate)) break;
    found.set(end - 1, [{ kind: 'signature', span: trimmed(candidate) }]);
  }
  for (const [at, blocks] of attachmentNotes(items, start, end)) found.set(at, blocks);
  return found;
}
