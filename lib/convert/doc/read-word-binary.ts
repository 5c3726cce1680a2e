import type { Element } from '../package/xml';
import { element } from './element';
import { readLists } from './read-lists';
import { readPages } from './read-pages';
import { type Pieces, readPieces } from './read-pieces';
import { readRemarks } from './read-remarks';
import { readStory, type StorySource } from './read-story';
import { readStyleSheet } from './read-styles';
import { readTextBoxes } from './read-text-boxes';
import { readFaces, readStrings } from './string-table';
import { openWordBinary, tables, type WordBinary } from './word-binary';

/** A binary Word file as the parts that a DOCX would have; `headers` are the lines of headers and footers. */
export type WordParts = {
  readonly body: Element;
  readonly part: (kind: string) => Element | null;
  readonly headers: readonly string[];
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: what a field begins, divides and ends with
const fieldInstruction = /\x13[^\x14\x15]*(?:\x14|(?=\x15))/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: marks of notes, drawings and fields
const marks = /[\u0000-\u001f]/g;

/** The stories of a kind (each comment, each note), as the table of their first characters cuts them. */
function storiesIn(plc: DataView, start: number): (readonly [number, number])[] {
  const count = Math.max(0, Math.floor(plc.byteLength / 4) - 2);
  if (count === 0) return [];
  const firsts = Array.from({ length: count + 1 }, (_, n) => start + plc.getUint32(4 * n, true));
  // Stories that overlap are no stories, and could be read for ever.
  if (firsts.some((first, n) => first < (firsts[n - 1] ?? 0))) return [];
  return firsts.slice(1).map((next, n) => [firsts[n] ?? next, next]);
}

/** The n-th note of a kind at the n-th reference to one in the main story. */
function noteReferences(file: WordBinary, number: number, size: number, name: string): [number, Element][] {
  const plc = file.table(number);
  const count = Math.max(0, Math.floor((plc.byteLength - 4) / (4 + size)));
  return Array.from({ length: count }, (_, n) => [plc.getUint32(4 * n, true), element(name, { id: n })]);
}

/** Lines of the headers' story without field instructions. */
const headerLines = ({ text }: Pieces, from: number, length: number): string[] =>
  text
    .slice(from, from + length)
    .replace(fieldInstruction, '')
    .split('\r')
    .map((line) => line.replace(marks, '').trim());

const footnotePlaces = 2;
const endnotePlaces = 46;

/** Reads a binary Word file with its formatting; null where it has no formatted pages or does not hold together. */
export function readWordBinary(bytes: Uint8Array): WordParts | null {
  const file = openWordBinary(bytes);
  const pieces = file && readPieces(file);
  if (!file || !pieces || file.table(tables.paragraphPages).byteLength === 0) return null;
  const { stories } = file;
  const faces = readFaces(file.table(tables.fonts));
  const remarks = readRemarks(file);
  const bare: StorySource = {
    ...pieces,
    faces,
    authors: readStrings(file.table(tables.revisionAuthors)).map(({ text }) => text),
    runAt: readPages(file, 'run'),
    paragraphAt: readPages(file, 'paragraph'),
    anchors: new Map(),
    references: new Map(),
  };
  const source: StorySource = {
    ...bare,
    anchors: remarks.anchors,
    references: new Map([
      ...remarks.references,
      ...noteReferences(file, footnotePlaces, 2, 'footnoteReference'),
      ...noteReferences(file, endnotePlaces, 2, 'endnoteReference'),
      ...readTextBoxes(file, (from, to) => readStory(bare, from, to)),
    ]),
  };
  const notes = (name: string, number: number, start: number): Element =>
    element(
      `${name}s`,
      {},
      ...storiesIn(file.table(number), start).map(([from, to], id) =>
        element(name, { id, author: remarks.authors[id] ?? '' }, ...readStory(bare, from, to)),
      ),
    );
  const headersAt = stories.main + stories.footnotes;
  const commentsAt = headersAt + stories.headers;
  const parts: Readonly<Record<string, Element>> = {
    styles: readStyleSheet(file.table(tables.styles), faces),
    numbering: readLists(file.table(tables.lists, 'open'), file.table(tables.listUses)),
    footnotes: notes('footnote', tables.footnoteText, stories.main),
    comments: notes('comment', tables.commentTexts, commentsAt),
    endnotes: notes('endnote', tables.endnoteText, commentsAt + stories.comments),
  };
  return {
    body: element('body', {}, ...readStory(source, 0, stories.main)),
    part: (kind) => parts[kind] ?? null,
    headers: headerLines(pieces, headersAt, stories.headers),
  };
}
