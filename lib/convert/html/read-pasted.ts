import type { Node } from 'prosemirror-model';
import { blocksToNodes } from '../classify/blocks-to-nodes';
import { classifyFragment } from '../classify/classify';
import { placeItems } from '../classify/place-items';
import type { Loss } from '../reading';
import { textLines } from '../text/read-text';
import { joinSoftLines } from '../tidy-broken-lines';
import { withoutDebris } from '../tidy-debris';
import { type PastedNode, readPastedTree } from './read-pasted-tree';

export type { PastedElement, PastedNode } from './read-pasted-tree';

/** Blocks ready to be inserted, with ids from `nextId`; headings take their numerals from where they land. */
export type Pasted = { readonly blocks: readonly Node[]; readonly losses: readonly Loss[] };

/**
 * Reads what somebody pasted: a DOM-free tree of the clipboard's HTML (Word, WPS, web), or plain text. The same
 * classifier as for files tells headings; there is no title, signature or date in a fragment.
 */
export function readPasted(source: PastedNode | string, nextId: () => string): Pasted {
  const raw = typeof source === 'string' ? null : readPastedTree(source);
  const items = raw ? placeItems(raw.items).items : textLines(String(source));
  const { nodes } = blocksToNodes(classifyFragment(items), nextId);
  const losses: Loss[] = [...(raw?.losses ?? [])];
  const clean = (node: Node): Node => {
    if (!node.isTextblock) {
      const children: Node[] = [];
      node.forEach((child) => {
        children.push(clean(child));
      });
      return node.type.create(node.attrs, children);
    }
    const lines = joinSoftLines(node);
    const cleaned = withoutDebris(lines.block);
    losses.push(...lines.losses, ...cleaned.losses);
    const { type, attrs, content } = cleaned.block;
    return type.name === 'heading' ? type.create({ ...attrs, typed: null }, content) : cleaned.block;
  };
  const blocks = nodes.map(clean).filter((node) => !node.isTextblock || node.content.size > 0);
  return { blocks, losses };
}
