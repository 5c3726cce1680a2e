import type { Node } from 'prosemirror-model';

/** The words at [from, to) of a block as people read them: slots as 【填写：…】, line breaks as \n. */
export const wordsAt = (block: Node, from: number, to: number): string => {
  const size = block.content.size;
  return block.textBetween(Math.min(from, size), Math.min(to, size));
};

/** Id → text block, those in tables included. */
export function textblocks(doc: Node): ReadonlyMap<string, Node> {
  const blocks = new Map<string, Node>();
  doc.descendants((node) => {
    if (node.isTextblock) blocks.set(node.attrs.id, node);
    return !node.isTextblock;
  });
  return blocks;
}
