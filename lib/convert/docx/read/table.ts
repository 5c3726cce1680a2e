import type { RawCell, RawItem, RawLine } from '../../classify/raw-item';
import { attr, child, childrenOf, type Element, isElement, onOff, val } from '../../package/xml';
import type { ReadState } from './state';

/** A cell at its grid column, before vertical merges are counted. */
type GridCell = {
  readonly column: number;
  readonly columns: number;
  readonly merge: 'none' | 'start' | 'continued';
  readonly element: Element | null;
};

const twipsPerPixel = 15;
const widest = 200;

/** Rows or cells, also where they lie inside content controls. */
export function within(parent: Element, name: string): Element[] {
  return parent.children.flatMap((node) => {
    if (!isElement(node)) return [];
    if (node.name === name) return [node];
    return node.name === 'w:sdt' || node.name === 'w:sdtContent' || node.name === 'w:customXml'
      ? within(node, name)
      : [];
  });
}

const mergeOf = (tcPr: Element | null): GridCell['merge'] => {
  const merge = child(tcPr, 'w:vMerge');
  if (!merge) return 'none';
  return attr(merge, 'val') === 'restart' ? 'start' : 'continued';
};

function gridRow(row: Element): GridCell[] {
  const trPr = child(row, 'w:trPr');
  const cells: GridCell[] = [];
  let column = 0;
  const place = (columns: number, merge: GridCell['merge'], element: Element | null) => {
    if (columns > 0) cells.push({ column, columns, merge, element });
    column += columns;
  };
  const empty = (name: string) => Math.min(widest, Number(val(trPr, name) ?? 0) || 0);
  place(empty('w:gridBefore'), 'none', null);
  for (const cell of within(row, 'w:tc')) {
    const tcPr = child(cell, 'w:tcPr');
    const columns = Math.min(widest, Math.max(1, Number(val(tcPr, 'w:gridSpan') ?? 1) || 1));
    const merge = child(tcPr, 'w:hMerge');
    const left = cells.at(-1);
    if (merge && attr(merge, 'val') !== 'restart' && left?.element) {
      cells[cells.length - 1] = { ...left, columns: left.columns + columns };
      column += columns;
    } else place(columns, mergeOf(tcPr), cell);
  }
  place(empty('w:gridAfter'), 'none', null);
  return cells;
}

/** What vertical merging makes of the cells: a cell is covered (0) or spans that many rows. */
function rowspans(rows: readonly (readonly GridCell[])[]): Map<GridCell, number> {
  const spans = new Map<GridCell, number>();
  let open = new Map<number, GridCell>();
  for (const cells of rows) {
    const below = new Map<number, GridCell>();
    for (const cell of cells) {
      const owner = cell.merge === 'continued' ? open.get(cell.column) : undefined;
      // A continued cell with nothing above it to continue is an ordinary cell.
      spans.set(cell, owner ? 0 : 1);
      if (owner) spans.set(owner, (spans.get(owner) ?? 1) + 1);
      const next = owner ?? (cell.merge === 'start' ? cell : undefined);
      if (next) below.set(cell.column, next);
    }
    open = below;
  }
  return spans;
}

/** The lines of a cell; a table inside it gives its lines row by row. */
function linesOf(items: readonly RawItem[], state: ReadState): RawLine[] {
  return items.flatMap((item) => {
    if (item.kind === 'line') return [item];
    if (item.kind === 'pageBreak') return [];
    state.losses.push({ kind: 'formatting', text: '表格里的表格改为逐行文字' });
    return item.rows.flatMap((cells) => cells.flatMap(({ lines }) => lines));
  });
}

/** Reads a `w:tbl` into rows of cells with their spans; null where it has no cell. */
export function readTable(
  table: Element,
  state: ReadState,
  readBlocks: (element: Element) => RawItem[],
): RawItem | null {
  const grid = childrenOf(child(table, 'w:tblGrid'), 'w:gridCol').map((col) =>
    Math.round(Number(attr(col, 'w') ?? 0) / twipsPerPixel),
  );
  const rowElements = within(table, 'w:tr');
  const rows = rowElements.map(gridRow);
  const spans = rowspans(rows);
  const result = rows.map((cells, at): RawCell[] => {
    const header = onOff(child(rowElements[at], 'w:trPr'), 'w:tblHeader') === 'on';
    return cells.flatMap((cell): RawCell[] => {
      const rowspan = spans.get(cell) ?? 1;
      if (rowspan === 0) return [];
      const lines = cell.element ? linesOf(readBlocks(cell.element), state) : [];
      const styled = lines.length > 0 && lines.every(({ look }) => look.style === 'tableHead');
      const widths = grid.slice(cell.column, cell.column + cell.columns);
      return [
        {
          lines,
          colspan: cell.columns,
          rowspan,
          widths: widths.length === cell.columns && widths.every((width) => width > 0) ? widths : null,
          kind: header || styled ? 'header' : 'body',
        },
      ];
    });
  });
  return result.some((cells) => cells.length > 0) ? { kind: 'table', rows: result } : null;
}
