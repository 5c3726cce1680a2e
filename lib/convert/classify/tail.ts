import { type Item, type Line, type Span, spanText, trimmed, words } from './line';
import { isOrganLine } from './organ-line';

/** What the lines near the end are, by index of the item. A line may hold signature and date together. */
export type Tail = ReadonlyMap<number, readonly EndBlock[]>;

export type EndBlock = {
  readonly kind: 'recipient' | 'signature' | 'date' | 'attachmentNote';
  readonly span: Span;
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

const noteOpening = /^附件\s*[:：]/;
// “1.2025年度…” is number and year, “1.5万元” is neither.
const noteFollowing = /^(?:[2-9]|1\d)\s*[.．、](?!\d(?!\d{3}年))/;

/** Where the title of an attachment begins in its line, behind 附件：and its number, which are derived. */
export function noteStart(candidate: Line): number {
  const whole = trimmed(candidate);
  const prefix =
    /^(?:附件\s*[:：]\s*)?(?:\d{1,2}\s*[.．、](?!\d(?!\d{3}年))\s*)?/.exec(spanText(whole))?.[0] ?? '';
  return whole.from + prefix.length;
}

/** The attachment notes that end right before item `end`. */
function attachmentNotes(items: readonly Item[], start: number, end: number): Map<number, EndBlock[]> {
  const notes = new Map<number, EndBlock[]>();
  for (let at = end - 1; at >= Math.max(start, end - searched); at--) {
    const candidate = line(items, at);
    if (!candidate) break;
    const opening = noteOpening.test(words(candidate));
    if (!opening && !noteFollowing.test(words(candidate))) break;
    notes.set(at, [{ kind: 'attachmentNote', span: trimmed(candidate, noteStart(candidate)) }]);
    if (opening) return notes;
  }
  return new Map();
}

function lastDate(items: readonly Item[], floor: number): number {
  for (let at = items.length - 1; at >= floor; at--) {
    const candidate = line(items, at);
    if (candidate && blocksOfDateLine(candidate).length > 0) return at;
  }
  return -1;
}

/** Finds signature, date and attachment notes among the last lines; `start` is the first item after the head. */
export function readTail(items: readonly Item[], start: number): Tail {
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
