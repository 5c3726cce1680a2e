import type { Node } from 'prosemirror-model';
import { blockText } from '@/lib/schema/block-text';
import { headLength } from '@/lib/schema/run-in';

/** A document as lines for tests: what each block is, its numeral, the head of what it says. */
export function outlineOf(doc: Node): string[] {
  const lines: string[] = [];
  doc.forEach((block) => {
    const text = blockText(block).replaceAll('\n', '/');
    if (block.type.name !== 'heading') lines.push(`${block.type.name} ${text}`.trim());
    else {
      const { level, typed, runIn } = block.attrs;
      const words = runIn ? `${text.slice(0, headLength(text))}…` : text;
      lines.push(`h${level} ${typed ?? '·'}${words}`);
    }
  });
  return lines;
}
