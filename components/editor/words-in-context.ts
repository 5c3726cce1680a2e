import type { Node } from 'prosemirror-model';
import type { At } from '@/lib/checker/diagnostic';
import { findBlock } from '@/lib/editor/queries/blocks';
import { blockText } from '@/lib/schema/block-text';

/** The words at a place and a few around them, for showing where it is; null where it is gone. */
export function wordsInContext(
  doc: Node,
  { block, from, to }: At,
  reach = 12,
): { readonly before: string; readonly words: string; readonly after: string } | null {
  const found = findBlock(doc, block);
  if (!found?.node.isTextblock || to > found.node.content.size) return null;
  const text = blockText(found.node);
  return {
    before: text.slice(Math.max(0, from - reach), from),
    words: text.slice(from, to),
    after: text.slice(to, to + reach),
  };
}
