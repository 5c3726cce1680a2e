import type { NodeSpec } from 'prosemirror-model';
import { blockId, readId } from './block-id';

/** 题目: the report's title; one or more lines (hard breaks), the first may be the issuing organ. */
export const title: NodeSpec = {
  content: 'inline*',
  attrs: blockId,
  defining: true,
  parseDOM: [{ tag: 'h1.sb-title', getAttrs: readId }],
  toDOM: (node) => ['h1', { class: 'sb-title', 'data-id': node.attrs.id }, 0],
};
