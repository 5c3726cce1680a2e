import type { Element } from '../package/xml';
import { element } from './element';
import { readStrings, stringAt } from './string-table';
import { tables, type WordBinary } from './word-binary';

/** Where comments stand and who wrote them; `anchors` and `references` by character of the main story. */
export type Remarks = {
  readonly anchors: ReadonlyMap<number, readonly Element[]>;
  readonly references: ReadonlyMap<number, Element>;
  readonly authors: readonly string[];
};

const placeSize = 30;

/** The owners of comments, each a string behind its length. */
function ownersIn(view: DataView): string[] {
  const owners: string[] = [];
  for (let at = 0; at + 2 <= view.byteLength; ) {
    const owner = stringAt(view, at);
    owners.push(owner);
    at += 2 + 2 * owner.length;
  }
  return owners;
}

/** Tag of a comment → its words [from, to). */
function rangesByTag({ table }: WordBinary): ReadonlyMap<number, readonly [number, number]> {
  const [tags, starts, ends] = [tables.commentTags, tables.commentStarts, tables.commentEnds].map((n) =>
    table(n),
  );
  const ranges = new Map<number, readonly [number, number]>();
  if (!tags || !starts || !ends || starts.byteLength < 4) return ranges;
  const count = Math.floor((starts.byteLength - 4) / 8);
  readStrings(tags).forEach(({ extra }, n) => {
    if (n >= count) return;
    const index = starts.getUint16(4 * (count + 1) + 4 * n, true);
    ranges.set(tags.getUint32(extra + 2, true), [
      starts.getUint32(4 * n, true),
      ends.getUint32(4 * index, true),
    ]);
  });
  return ranges;
}

/** Reads where the comments of a file stand. The n-th has the id n. */
export function readRemarks(file: WordBinary): Remarks {
  const places = file.table(tables.commentPlaces);
  const count = Math.max(0, Math.floor((places.byteLength - 4) / (4 + placeSize)));
  const owners = ownersIn(file.table(tables.commentAuthors));
  const ranges = rangesByTag(file);
  const anchors = new Map<number, Element[]>();
  const references = new Map<number, Element>();
  const authors: string[] = [];
  const anchor = (at: number, one: Element) => anchors.set(at, [...(anchors.get(at) ?? []), one]);
  for (let n = 0; n < count; n++) {
    const from = 4 * (count + 1) + placeSize * n;
    const range = ranges.get(places.getUint32(from + 26, true));
    authors.push(owners[places.getUint16(from + 20, true)] ?? '');
    references.set(places.getUint32(4 * n, true), element('commentReference', { id: n }));
    if (!range || range[0] === range[1]) continue;
    anchor(range[0], element('commentRangeStart', { id: n }));
    anchor(range[1], element('commentRangeEnd', { id: n }));
  }
  return { anchors, references, authors };
}
