import type { NodeSpec } from 'prosemirror-model';
import { blockId, readId } from './block-id';

/** 分页: what follows starts a new page. */
export const pageBreak: NodeSpec = {
  group: 'block',
  attrs: blockId,
  atom: true,
  parseDOM: [{ tag: 'hr.sb-page-break', getAttrs: readId }],
  toDOM: (node) => ['hr', { class: 'sb-page-break', 'data-id': node.attrs.id }],
};
