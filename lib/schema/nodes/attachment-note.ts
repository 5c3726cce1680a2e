import type { NodeSpec } from 'prosemirror-model';
import { blockId, readId } from './block-id';

/** 附件说明: one attachment’s title; consecutive notes form the list, numbered when there is more than one. */
export const attachmentNote: NodeSpec = {
  group: 'block',
  content: 'inline*',
  attrs: blockId,
  defining: true,
  parseDOM: [{ tag: 'p.sb-attachment', getAttrs: readId, priority: 60 }],
  toDOM: (node) => ['p', { class: 'sb-attachment', 'data-id': node.attrs.id }, 0],
};
