import type { LedgerLine } from './ledger-view';
import type { RowNote } from './row-notes';

/** What stands in the table, top to bottom, with its height in CSS pixels. */
export type GridItem =
  | { readonly kind: 'group'; readonly key: string; readonly topic: string; readonly height: number }
  | { readonly kind: 'row'; readonly key: string; readonly line: LedgerLine; readonly height: number }
  | {
      readonly kind: 'note';
      readonly key: string;
      readonly of: string;
      readonly note: RowNote;
      readonly height: number;
    };

export const rowHeight = 35;
const groupHeight = 29;
const noteHeight = 27;

/**
 * Lays out the lines: a heading before each topic where they are `grouped`, under a row what is to be said of it.
 * `notes`: key → its notes.
 */
export function gridItems(
  lines: readonly LedgerLine[],
  notes: ReadonlyMap<string, readonly RowNote[]>,
  arrangement: 'grouped' | 'flat',
): readonly GridItem[] {
  const items: GridItem[] = [];
  let topic: string | null = null;
  const named = lines.some((line) => line.topic !== '');
  for (const line of lines) {
    if (arrangement === 'grouped' && named && line.topic !== topic) {
      topic = line.topic;
      items.push({ kind: 'group', key: `topic:${topic}`, topic, height: groupHeight });
    }
    items.push({ kind: 'row', key: line.key, line, height: rowHeight });
    (notes.get(line.key) ?? []).forEach((note, index) => {
      items.push({ kind: 'note', key: `${line.key}:${index}`, of: line.key, note, height: noteHeight });
    });
  }
  return items;
}

/** Where each item begins; one more entry than items, the last being the height of all. */
export function offsetsOf(items: readonly GridItem[]): readonly number[] {
  const offsets = [0];
  let sum = 0;
  for (const { height } of items) {
    sum += height;
    offsets.push(sum);
  }
  return offsets;
}

/** Up to so many items are all drawn: the browser’s own search finds them, and nothing is gained by less. */
const fewEnough = 240;

/** Indexes of the items to draw, in order, for a window from `top` to `bottom`; `always` is drawn wherever it stands. */
export function itemsWithin(
  offsets: readonly number[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
  always: number | null,
): readonly number[] {
  const count = offsets.length - 1;
  if (count <= fewEnough) return Array.from({ length: count }, (_, index) => index);
  const first = Math.max(0, firstBeyond(offsets, top) - 1);
  const last = Math.min(count, firstBeyond(offsets, bottom));
  const inside = Array.from({ length: Math.max(0, last - first) }, (_, n) => first + n);
  if (always === null || (always >= first && always < last)) return inside;
  return always < first ? [always, ...inside] : [...inside, always];
}

/** The first index whose offset is beyond `y`. */
function firstBeyond(offsets: readonly number[], y: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) > y) high = middle;
    else low = middle + 1;
  }
  return low;
}
