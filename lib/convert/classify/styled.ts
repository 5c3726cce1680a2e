import { type Item, type Line, trimmed } from './line';
import { type EndBlock, noteBlock } from './tail';

function styledBlock(line: Line): EndBlock | null {
  switch (line.look.style) {
    case 'recipient':
    case 'signature':
    case 'date':
      return { kind: line.look.style, span: trimmed(line) };
    case 'attachmentNote':
      return noteBlock(line);
    default:
      return null;
  }
}

/** What a paragraph style names outright (公文署名), wherever it stands from item `start` on, by index of the item. */
export function readStyled(items: readonly Item[], start: number): ReadonlyMap<number, readonly EndBlock[]> {
  const found = new Map<number, readonly EndBlock[]>();
  items.forEach((item, at) => {
    const block = at >= start && item.kind === 'line' ? styledBlock(item) : null;
    if (block) found.set(at, [block]);
  });
  return found;
}
