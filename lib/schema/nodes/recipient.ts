import type { NodeSpec } from 'prosemirror-model';
import { blockId, readId } from './block-id';

/** 主送机关: the addressees, flush left, ending in a full-width colon. */
export const recipient: NodeSpec = {
  group: 'block',
  content: 'inline*',
  attrs: blockId,
  defining: true,
  parseDOM: [{ tag: 'p.sb-recipient', getAttrs: readId, priority: 60 }],
  toDOM: (node) => ['p', { class: 'sb-recipient', 'data-id': node.attrs.id }, 0],
};
