import type { Attrs, NodeSpec } from 'prosemirror-model';

/** `colwidth` holds one width in CSS pixels per column spanned, or null where the layout decides. */
export type CellAttrs = {
  readonly colspan: number;
  readonly rowspan: number;
  readonly colwidth: readonly number[] | null;
};

const validateWidths = (value: unknown): void => {
  if (value === null) return;
  if (!Array.isArray(value) || value.some((width) => typeof width !== 'number'))
    throw new RangeError('colwidth must be null or an array of numbers');
};

const readCell = (dom: HTMLElement): Attrs => {
  const colspan = Number(dom.getAttribute('colspan') ?? 1) || 1;
  const widths = dom.getAttribute('data-colwidth')?.split(',').map(Number) ?? null;
  return {
    colspan,
    rowspan: Number(dom.getAttribute('rowspan') ?? 1) || 1,
    colwidth: widths && widths.length === colspan && widths.every(Number.isFinite) ? widths : null,
  };
};

const writeCell = (attrs: Attrs): Record<string, string> => {
  const { colspan, rowspan, colwidth } = attrs as CellAttrs;
  const out: Record<string, string> = {};
  if (colspan !== 1) out.colspan = String(colspan);
  if (rowspan !== 1) out.rowspan = String(rowspan);
  if (colwidth) out['data-colwidth'] = colwidth.join(',');
  return out;
};

const cell = (tag: 'td' | 'th', tableRole: 'cell' | 'header_cell'): NodeSpec => ({
  content: 'paragraph+',
  attrs: {
    colspan: { default: 1, validate: 'number' },
    rowspan: { default: 1, validate: 'number' },
    colwidth: { default: null, validate: validateWidths },
  },
  tableRole,
  isolating: true,
  parseDOM: [{ tag, getAttrs: readCell }],
  toDOM: (node) => [tag, writeCell(node.attrs), 0],
});

/** An ordinary cell. */
export const tableCell: NodeSpec = cell('td', 'cell');

/** A cell of the heading row or column. */
export const tableHeader: NodeSpec = cell('th', 'header_cell');
