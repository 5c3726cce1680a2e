import type { NodeSpec } from 'prosemirror-model';
import { blockId, readId } from './block-id';

/** 署名: the issuing organ under the text; its place is computed by the exporters, never typed as spaces. */
export const signature: NodeSpec = {
  group: 'block',
  content: 'inline*',
  attrs: blockId,
  defining: true,
  parseDOM: [{ tag: 'p.sb-signature', getAttrs: readId, priority: 60 }],
  toDOM: (node) => ['p', { class: 'sb-signature', 'data-id': node.attrs.id }, 0],
};
