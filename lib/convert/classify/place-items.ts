import type { Cell, Item, Line } from './line';
import type { RawItem, RawLine } from './raw-item';

/** Lays raw items out as one text: a line per paragraph, its number before it; table rows with tabs between cells. */
export function placeItems(raw: readonly RawItem[]): { items: Item[]; text: string } {
  let text = '';
  const line = ({ pieces, label, look }: RawLine): Line => {
    text += label;
    const from = text.length;
    const words = pieces.map((piece) => piece.text).join('');
    text += words;
    return { kind: 'line', text: words, pieces, from, label, look };
  };
  const items = raw.map((item): Item => {
    if (item.kind === 'pageBreak') return item;
    if (item.kind === 'line') {
      const placed = line(item);
      text += '\n';
      return placed;
    }
    const rows = item.rows.map((cells) => {
      const row = cells.map((cell, n): Cell => {
        if (n > 0) text += '\t';
        const lines = cell.lines.map((raw, k) => {
          if (k > 0) text += ' ';
          return line(raw);
        });
        return { ...cell, lines };
      });
      text += '\n';
      return row;
    });
    return { kind: 'table', rows };
  });
  return { items, text };
}
