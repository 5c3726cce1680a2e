import { schema } from '@/lib/schema/schema';
import type { Piece } from '../../classify/line';
import type { RawItem, RawLine } from '../../classify/raw-item';
import type { EvidenceNote } from './evidence-map';

const textOfLine = (line: RawLine): string => line.pieces.map(({ text }) => text).join('');

/** The line's pieces with `fact` marked on [from, to). */
function marked(pieces: readonly Piece[], from: number, to: number, fact: string): Piece[] {
  const mark = schema.marks.evidence.create({ fact });
  const out: Piece[] = [];
  let at = 0;
  for (const { text, marks } of pieces) {
    const start = Math.min(Math.max(from - at, 0), text.length);
    const end = Math.min(Math.max(to - at, 0), text.length);
    const cut: [string, boolean][] = [
      [text.slice(0, start), false],
      [text.slice(start, end), true],
      [text.slice(end), false],
    ];
    for (const [part, inside] of cut)
      if (part !== '') out.push({ text: part, marks: inside ? mark.addToSet(marks) : marks });
    at += text.length;
  }
  return out;
}

/**
 * Sets evidence whose bookmark did not survive back on its words, where those stand exactly once in the document;
 * gives the names of those that could not be set.
 */
export function anchorByQuote(
  items: RawItem[],
  notes: ReadonlyMap<string, EvidenceNote>,
  found: ReadonlySet<string>,
): { items: RawItem[]; lost: EvidenceNote[] } {
  const out = [...items];
  const texts = items.map((item) => (item.kind === 'line' ? textOfLine(item) : ''));
  const lost: EvidenceNote[] = [];
  for (const [name, note] of notes) {
    if (found.has(name)) continue;
    const at = note.quote === '' ? -1 : texts.findIndex((text) => text.includes(note.quote));
    const item = out[at];
    const first = texts[at]?.indexOf(note.quote) ?? -1;
    const again =
      (texts[at]?.includes(note.quote, first + 1) ?? false) ||
      texts.some((text, other) => other > at && text.includes(note.quote));
    if (item?.kind !== 'line' || again) {
      lost.push(note);
      continue;
    }
    out[at] = { ...item, pieces: marked(item.pieces, first, first + note.quote.length, note.fact) };
  }
  return { items: out, lost };
}
