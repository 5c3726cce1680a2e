import type { NodeSpec } from 'prosemirror-model';

/** One row of a table. */
export const tableRow: NodeSpec = {
  content: '(tableCell | tableHeader)*',
  tableRole: 'row',
  parseDOM: [{ tag: 'tr' }],
  toDOM: () => ['tr', 0],
};
