import type { NodeSpec } from 'prosemirror-model';
import { blockId, readId } from './block-id';

/** 正文: an ordinary paragraph, indented by two characters; also the content of table cells. */
export const paragraph: NodeSpec = {
  group: 'block',
  content: 'inline*',
  attrs: blockId,
  parseDOM: [{ tag: 'p', getAttrs: readId }],
  toDOM: (node) => ['p', { class: 'sb-p', 'data-id': node.attrs.id }, 0],
};
