import type { Node } from 'prosemirror-model';
import type { CellAttrs } from '@/lib/schema/nodes/table-cell';
import { acceptedText } from './runs';
import { longestLine } from './text-width';

/** A cell at its place in the grid; `columns` × `rows` grid squares, cut to what the table has. */
export type PlacedCell = {
  readonly node: Node;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
};

/** A grid square covered from above (`above`: the cell) where a row writes nothing of its own. */
export type CoveredCell = { readonly above: PlacedCell; readonly column: number; readonly columns: number };

/** A cell of one line stands in the middle of its square; one that turns is set from the left, as text is. */
export type AlignedCell = PlacedCell & { readonly align: 'center' | 'left' };

export type GridRow = {
  readonly cells: readonly AlignedCell[];
  readonly covered: readonly CoveredCell[];
  /** All of the row's own cells are heading cells. */
  readonly heading: boolean;
};

/** `columns` relative widths, summing to 1. */
export type TableGrid = { readonly rows: readonly GridRow[]; readonly columns: readonly number[] };

/** Lays a table's cells out on its grid, with spans resolved. */
export function tableGrid(table: Node): TableGrid {
  const placed = placeCells(table);
  const count = Math.max(1, ...placed.flatMap((row) => row.cells.map((cell) => cell.column + cell.columns)));
  const columns = columnWidths(placed, count);
  const rows = placed.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, align: alignment(cell, columns) })),
  }));
  return { rows, columns };
}

/** Table characters on a line of the type area, and what the margins of a cell take of them. */
const tableLine = 31.5;
const cellMargins = 0.8;

function alignment(cell: PlacedCell, columns: readonly number[]): AlignedCell['align'] {
  if (cell.node.type.name === 'tableHeader') return 'center';
  const own = columns.slice(cell.column, cell.column + cell.columns);
  const room = own.reduce((sum, share) => sum + share, 0) * tableLine - cellMargins;
  return longestLine(cellText(cell.node)) <= room ? 'center' : 'left';
}

type PlacedRow = Omit<GridRow, 'cells'> & { readonly cells: readonly PlacedCell[] };

function placeCells(table: Node): readonly PlacedRow[] {
  const rows: PlacedRow[] = [];
  let open: { cell: PlacedCell; left: number }[] = [];
  table.forEach((row, _, index) => {
    const taken = new Set<number>();
    const covered = open.map(({ cell }) => {
      for (let i = 0; i < cell.columns; i++) taken.add(cell.column + i);
      return { above: cell, column: cell.column, columns: cell.columns };
    });
    const cells: PlacedCell[] = [];
    let column = 0;
    row.forEach((node) => {
      const { colspan, rowspan } = node.attrs as CellAttrs;
      while (taken.has(column)) column++;
      const rowsLeft = table.childCount - index;
      cells.push({ node, column, columns: Math.max(1, colspan), rows: Math.min(rowspan, rowsLeft) });
      column += Math.max(1, colspan);
    });
    open = [
      ...open.map(({ cell, left }) => ({ cell, left: left - 1 })),
      ...cells.map((cell) => ({ cell, left: cell.rows - 1 })),
    ].filter(({ left }) => left > 0);
    const heading = cells.length > 0 && cells.every((cell) => cell.node.type.name === 'tableHeader');
    rows.push({ cells, covered, heading });
  });
  return rows;
}

const narrowest = 3;
const widest = 16;

function columnWidths(rows: readonly PlacedRow[], count: number): readonly number[] {
  const wanted = new Array<number>(count).fill(narrowest);
  const given = new Array<number>(count).fill(0);
  for (const cell of rows.flatMap((row) => row.cells)) {
    const { colwidth } = cell.node.attrs as CellAttrs;
    colwidth?.forEach((width, i) => {
      given[cell.column + i] = width;
    });
    if (cell.columns > 1) continue;
    const width = Math.min(widest, longestLine(cellText(cell.node)) + 1);
    wanted[cell.column] = Math.max(wanted[cell.column] ?? narrowest, width);
  }
  const widths = given.every((width) => width > 0) ? given : wanted;
  const sum = widths.reduce((total, width) => total + width, 0);
  return widths.map((width) => width / sum);
}

/** The printed text of a cell, a line for each of its paragraphs. */
function cellText(cell: Node): string {
  return cell.children.map(acceptedText).join('\n');
}

/** How many rows at the top are heading rows and so repeat on every page. */
export function headingRows(grid: TableGrid): number {
  const body = grid.rows.findIndex((row) => !row.heading);
  return body < 0 ? 0 : body;
}
