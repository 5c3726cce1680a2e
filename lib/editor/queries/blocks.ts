import type { Node } from 'prosemirror-model';
import { carriesId } from '@/lib/schema/check-document';

/** A block and the position before it. */
export type FoundBlock = { readonly node: Node; readonly pos: number };

const remembered = new WeakMap<Node, ReadonlyMap<string, FoundBlock>>();

/** Every block by its id, blocks in table cells included. Remembered per document. */
export function blocksOf(doc: Node): ReadonlyMap<string, FoundBlock> {
  const known = remembered.get(doc);
  if (known) return known;
  const blocks = new Map<string, FoundBlock>();
  doc.descendants((node, pos) => {
    if (carriesId(node)) blocks.set(node.attrs.id, { node, pos });
    return !node.isTextblock;
  });
  remembered.set(doc, blocks);
  return blocks;
}

/** The block with an id; null where it is gone. */
export const findBlock = (doc: Node, id: string): FoundBlock | null => blocksOf(doc).get(id) ?? null;
