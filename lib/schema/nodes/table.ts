import type { NodeSpec } from 'prosemirror-model';
import { blockId, readId } from './block-id';

/** 表格. The four specs carry the attributes and `tableRole`s that prosemirror-tables expects. */
export const table: NodeSpec = {
  group: 'block',
  content: 'tableRow+',
  attrs: blockId,
  tableRole: 'table',
  isolating: true,
  parseDOM: [{ tag: 'table', getAttrs: readId }],
  toDOM: (node) => ['table', { class: 'sb-table', 'data-id': node.attrs.id }, ['tbody', 0]],
};
