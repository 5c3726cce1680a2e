import type { NodeSpec } from 'prosemirror-model';
import { blockId, readId } from './block-id';

/** 成文日期: the date of the document, Arabic digits, below the signature. */
export const date: NodeSpec = {
  group: 'block',
  content: 'inline*',
  attrs: blockId,
  defining: true,
  parseDOM: [{ tag: 'p.sb-date', getAttrs: readId, priority: 60 }],
  toDOM: (node) => ['p', { class: 'sb-date', 'data-id': node.attrs.id }, 0],
};
