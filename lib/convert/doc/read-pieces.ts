import { tables, type WordBinary } from './word-binary';

/** The characters of all stories, one UTF-16 unit each, and where each stands in the document stream. */
export type Pieces = { readonly text: string; readonly offsetOf: (character: number) => number };

type Piece = { readonly from: number; readonly at: number; readonly width: 1 | 2 };

/** Where the table of pieces begins behind the modifiers before it; −1 where there is none. */
function pieceTable(clx: DataView): number {
  let at = 0;
  while (at + 5 <= clx.byteLength && clx.getUint8(at) === 1) at += 3 + clx.getUint16(at + 1, true);
  return at + 5 <= clx.byteLength && clx.getUint8(at) === 2 ? at + 5 : -1;
}

/** Puts the text of a file together from its pieces; null where the table of pieces does not fit. */
export function readPieces({ document, table }: WordBinary): Pieces | null {
  const clx = table(tables.pieces);
  const start = pieceTable(clx);
  if (start < 0) return null;
  const count = Math.floor((clx.getUint32(start - 4, true) - 4) / 12);
  const pieces: Piece[] = [];
  let text = '';
  for (let n = 0; n < count; n++) {
    const from = clx.getUint32(start + 4 * n, true);
    const length = clx.getUint32(start + 4 * n + 4, true) - from;
    const place = clx.getUint32(start + 4 * (count + 1) + 8 * n + 2, true);
    const isNarrow = (place & 0x40000000) !== 0;
    const at = isNarrow ? (place & 0x3fffffff) / 2 : place;
    const width = isNarrow ? 1 : 2;
    if (
      length < 0 ||
      from + length > document.byteLength ||
      from !== text.length ||
      at + width * length > document.byteLength
    )
      return null;
    const bytes = new Uint8Array(document.buffer, document.byteOffset + at, width * length);
    text += new TextDecoder(isNarrow ? 'windows-1252' : 'utf-16le', { ignoreBOM: true }).decode(bytes);
    if (text.length !== from + length) return null;
    pieces.push({ from, at, width });
  }
  const offsetOf = (character: number): number => {
    const piece = pieces[lastAtMost(pieces, character, ({ from }) => from)];
    return piece ? piece.at + (character - piece.from) * piece.width : -1;
  };
  return { text, offsetOf };
}

/** The index of the last item whose key is at most `wanted`, −1 where there is none; keys in order. */
export function lastAtMost<T>(items: readonly T[], wanted: number, key: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(items[middle] as T) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
