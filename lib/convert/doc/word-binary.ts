import { compoundStreams } from './compound-streams';

/** Where the tables of a binary Word file lie, by their number in its file information block ([MS-DOC] 2.5.6). */
export const tables = {
  styles: 1,
  footnoteText: 3,
  commentPlaces: 4,
  commentTexts: 5,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  commentAuthors: 36,
  commentTags: 37,
  shapePlaces: 40,
  commentStarts: 42,
  commentEnds: 43,
  endnoteText: 47,
  revisionAuthors: 51,
  textBoxTexts: 56,
  lists: 73,
  listUses: 74,
} as const;

/** How many characters each story has, in the order in which they follow one another in the text. */
export type Stories = {
  readonly main: number;
  readonly footnotes: number;
  readonly headers: number;
  readonly comments: number;
  readonly endnotes: number;
};

/** An opened file. `table` gives the bytes of one of its tables, from there to the end of the stream for `open`. */
export type WordBinary = {
  readonly document: DataView;
  readonly table: (number: number, end?: 'closed' | 'open') => DataView;
  readonly stories: Stories;
};

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Opens a compound file that holds a Word 97 or later document, null where it holds none that can be followed. */
export function openWordBinary(bytes: Uint8Array): WordBinary | null {
  const stream = compoundStreams(bytes);
  const main = stream('WordDocument');
  if (!main || main.length < 900) return null;
  const document = view(main);
  // Word 6 and 95 have another mark here, and other tables.
  if (document.getUint16(0, true) !== 0xa5ec) return null;
  const side = stream((document.getUint16(0x0a, true) & 0x0200) !== 0 ? '1Table' : '0Table');
  if (!side) return null;
  const table: WordBinary['table'] = (number, end = 'closed') => {
    const at = document.getUint32(154 + 8 * number, true);
    const size = document.getUint32(158 + 8 * number, true);
    if (size === 0 || at + size > side.length) return view(new Uint8Array());
    return view(end === 'open' ? side.subarray(at) : side.subarray(at, at + size));
  };
  const count = (at: number): number => document.getUint32(at, true);
  const [main_, footnotes, headers, comments, endnotes] = [76, 80, 84, 92, 96].map(count);
  const stories = {
    main: main_ ?? 0,
    footnotes: footnotes ?? 0,
    headers: headers ?? 0,
    comments: comments ?? 0,
    endnotes: endnotes ?? 0,
  };
  return { document, table, stories };
}
