import { compoundFile, textAt, writePieces } from './hand-made-doc';
import { tables } from './word-binary';

/** Words with one set of properties; `sprms` are pairs of code and operand bytes. */
export type MadeRun = { readonly text: string; readonly sprms?: readonly Modifier[] };
export type Modifier = readonly [code: number, ...operand: number[]];

export type MadeParagraph = {
  readonly runs: readonly MadeRun[];
  readonly style?: number;
  readonly sprms?: readonly Modifier[];
  /** \r behind a paragraph, \x07 behind a cell and a row. */
  readonly mark?: '\r' | '\x07';
};

export type MadeDoc = {
  readonly paragraphs: readonly MadeParagraph[];
  /** The names of the styles from number 0 on. */
  readonly styles?: readonly string[];
  /** The levels of the one list: number format and text, \0 for the level's own number, \x01 for the second's. */
  readonly list?: readonly { readonly format: number; readonly text: string }[];
  readonly authors?: readonly string[];
  /** A comment on the characters [from, to), its reference right behind them. */
  readonly comment?: {
    readonly from: number;
    readonly to: number;
    readonly text: string;
    readonly owner: string;
  };
  /** A text box anchored at a character \\x08. */
  readonly textBox?: { readonly at: number; readonly text: string };
};

const page = 512;
const low = (n: number): number[] => [n & 0xff, (n >> 8) & 0xff];
const long = (n: number): number[] => [...low(n), ...low(n >>> 16)];
const units = (text: string): number[] => [...text].flatMap((c) => low(c.charCodeAt(0)));
const counted = (text: string): number[] => [...low(text.length), ...units(text)];
const grpprl = (sprms: readonly Modifier[] = []): number[] =>
  sprms.flatMap(([code, ...operand]) => [...low(code), ...operand]);

type Stretch = { readonly length: number; readonly bytes: readonly number[] };

/** One formatted page: the ends of the stretches, where each one's properties lie, and the properties. */
function formattedPage(stretches: readonly Stretch[], width: 1 | 13): Uint8Array {
  const bytes = new Uint8Array(page);
  const view = new DataView(bytes.buffer);
  let offset = textAt;
  let free = page - 2;
  view.setUint32(0, offset, true);
  stretches.forEach(({ length, bytes: own }, n) => {
    offset += 2 * length;
    view.setUint32(4 * (n + 1), offset, true);
    free -= own.length + (own.length % 2);
    bytes.set(own, free);
    bytes[4 * (stretches.length + 1) + width * n] = free / 2;
  });
  bytes[page - 1] = stretches.length;
  return bytes;
}

function styleSheet(names: readonly string[]): number[] {
  const styles = names.flatMap((name, n) => {
    const std = [...low(n), ...low(0xfff1), ...low(0), ...low(0), ...low(0), ...counted(name), 0, 0];
    return [...low(std.length), ...std];
  });
  return [...low(4), ...low(names.length), ...low(10), ...styles];
}

function lists(levels: NonNullable<MadeDoc['list']>): { definitions: number[]; uses: number[] } {
  const all = Array.from({ length: 9 }, (_, n) => levels[n] ?? { format: 255, text: '' });
  const made = all.flatMap(({ format, text }) => [
    ...long(1),
    format,
    ...new Array<number>(23).fill(0),
    ...counted(text),
  ]);
  const definitions = [...low(1), ...long(77), ...new Array<number>(24).fill(0), ...made];
  return { definitions, uses: [...long(1), ...long(77), ...new Array<number>(12).fill(0), ...long(0)] };
}

const pages = { paragraph: 8, run: 9 } as const;

/** Writes the formatted pages of paragraphs and of their runs. */
function putPages(made: readonly MadeParagraph[], document: Uint8Array): void {
  const lengthOf = ({ runs }: MadeParagraph) => runs.reduce((sum, { text }) => sum + text.length, 1);
  const paragraphs = made.map((paragraph): Stretch => {
    const own = [...low(paragraph.style ?? 0), ...grpprl(paragraph.sprms)];
    return { length: lengthOf(paragraph), bytes: [0, Math.ceil(own.length / 2), ...own] };
  });
  const runs = made.flatMap(({ runs: own }) => [
    ...own.map(({ text, sprms }): Stretch => {
      const bytes = grpprl(sprms);
      return { length: text.length, bytes: [bytes.length, ...bytes] };
    }),
    { length: 1, bytes: [0] },
  ]);
  document.set(formattedPage(paragraphs, 13), pages.paragraph * page);
  document.set(formattedPage(runs, 1), pages.run * page);
}

/** A binary Word file with formatting, written by hand for tests. */
export function handMadeFormattedDoc(made: MadeDoc): Uint8Array {
  const main = made.paragraphs.map(({ runs, mark = '\r' }) => runs.map(({ text }) => text).join('') + mark);
  const note = made.comment ? `${made.comment.text}\r` : '';
  const box = made.textBox ? `${made.textBox.text}\r` : '';
  const text = main.join('') + note + box;
  const document = new Uint8Array(8192);
  const view = new DataView(document.buffer);
  view.setUint16(0, 0xa5ec, true);
  view.setUint16(0x0a, 0x0200, true);
  view.setInt32(0x4c, main.join('').length, true);
  view.setInt32(0x5c, note.length, true);
  view.setInt32(0x64, box.length, true);
  document.set(units(text), textAt);
  const table = new Uint8Array(8192);
  writePieces(new DataView(table.buffer), text.length);
  let free = 64;
  const put = (number: number, bytes: readonly number[], declared = bytes.length) => {
    view.setUint32(154 + 8 * number, free, true);
    view.setUint32(158 + 8 * number, declared, true);
    table.set(bytes, free);
    free += bytes.length;
  };
  view.setUint32(158 + 8 * tables.pieces, 21, true);
  putPages(made.paragraphs, document);
  const end = textAt + 2 * text.length;
  put(tables.paragraphPages, [...long(textAt), ...long(end), ...long(pages.paragraph)]);
  put(tables.characterPages, [...long(textAt), ...long(end), ...long(pages.run)]);
  if (made.styles) put(tables.styles, styleSheet(made.styles));
  if (made.list) {
    const { definitions, uses } = lists(made.list);
    put(tables.lists, definitions, 30);
    put(tables.listUses, uses);
  }
  if (made.authors) {
    const names = made.authors.flatMap(counted);
    put(tables.revisionAuthors, [...low(0xffff), ...low(made.authors.length), ...low(0), ...names]);
  }
  if (made.comment) putComment(made.comment, note.length, put);
  if (made.textBox) putTextBox(made.textBox.at, box.length, put);
  return compoundFile(document, table);
}

function putTextBox(
  at: number,
  length: number,
  put: (number: number, bytes: readonly number[]) => void,
): void {
  const shape = 1025;
  put(tables.shapePlaces, [...long(at), ...long(at + 1), ...long(shape), ...new Array<number>(22).fill(0)]);
  const box = [...new Array<number>(14).fill(0), ...long(shape), ...long(0)];
  put(tables.textBoxTexts, [...long(0), ...long(length), ...box]);
}

function putComment(
  { from, to, owner }: NonNullable<MadeDoc['comment']>,
  length: number,
  put: (number: number, bytes: readonly number[]) => void,
): void {
  const tag = 5;
  put(tables.commentPlaces, [...long(to), ...long(to + 1), ...new Array<number>(26).fill(0), ...long(tag)]);
  put(tables.commentTexts, [...long(0), ...long(length), ...long(length + 1)]);
  put(tables.commentAuthors, counted(owner));
  put(tables.commentTags, [
    ...low(0xffff),
    ...low(1),
    ...low(10),
    ...low(0),
    ...low(0),
    ...long(tag),
    ...long(0),
  ]);
  put(tables.commentStarts, [...long(from), ...long(to + 2), ...long(0)]);
  put(tables.commentEnds, [...long(to), ...long(to + 2)]);
}
