import { schema } from '@/lib/schema/schema';
import type { Item, Line, Piece, Span } from './line';

const isStruck = ({ marks }: Piece): boolean => schema.marks.deletion.isInSet(marks) !== undefined;

/** The words of pieces with suggestions accepted. */
export const acceptedWords = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (isStruck(piece) ? '' : piece.text)).join('');

/** The same line as it reads with suggestions accepted; the line itself where nothing in it is struck out. */
function acceptedLine(line: Line): Line {
  if (!line.pieces.some(isStruck)) return line;
  const pieces = line.pieces.filter((piece) => !isStruck(piece));
  return { ...line, pieces, text: acceptedWords(pieces) };
}

/** Where the character before an accepted offset ends in the line as it is. */
function fullOffset({ pieces }: Line, offset: number): number {
  let full = 0;
  let left = offset;
  for (const piece of pieces) {
    if (left === 0) break;
    const taken = isStruck(piece) ? 0 : Math.min(left, piece.text.length);
    left -= taken;
    full += left === 0 && taken > 0 ? taken : piece.text.length;
  }
  return full;
}

/**
 * The way back from accepted lines: `accepted` gives the items to decide by, `span` leads a span of one of them to
 * the line as it was read, the struck words at its edges included.
 */
export function acceptedItems(items: readonly Item[]): {
  readonly accepted: readonly Item[];
  readonly span: (span: Span) => Span;
} {
  const origins = new Map<Line, Line>();
  const accepted = items.map((item) => {
    if (item.kind !== 'line') return item;
    const line = acceptedLine(item);
    origins.set(line, item);
    return line;
  });
  const span = (found: Span): Span => {
    const line = origins.get(found.line);
    if (!line || line === found.line) return found;
    const to = found.to === found.line.text.length ? line.text.length : fullOffset(line, found.to);
    return { line, from: fullOffset(line, found.from), to };
  };
  return { accepted, span };
}
