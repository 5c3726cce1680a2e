import type { Node } from 'prosemirror-model';
import type { CellLabels } from '../text/read-cell-claims';
import type { CellAttrs } from './nodes/table-cell';

/** A cell where it begins: its row and first column in the grid, and the node. */
export type PlacedCell = { readonly row: number; readonly column: number; readonly node: Node };

/** The first paragraph of a cell: its block id and the cell’s words. */
export type TableCell = { readonly block: string; readonly text: string };

/** `rows[r][c]`: the cell that begins there, null where another one spans. */
export type TableFacts = { readonly rows: readonly (readonly (TableCell | null)[])[] };

/** The cells of a table in reading order, and the cell that stands at each `row:column`, spans counted. */
export type Grid = { readonly cells: readonly PlacedCell[]; readonly at: ReadonlyMap<string, PlacedCell> };

/** Where the cells of a table node stand. */
export function gridOf(table: Node): Grid {
  const at = new Map<string, PlacedCell>();
  const cells: PlacedCell[] = [];
  table.forEach((rowNode, _offset, row) => {
    let column = 0;
    rowNode.forEach((node) => {
      while (at.has(`${row}:${column}`)) column++;
      const { colspan, rowspan } = node.attrs as CellAttrs;
      const cell = { row, column, node };
      for (let r = row; r < row + rowspan; r++)
        for (let c = column; c < column + colspan; c++) at.set(`${r}:${c}`, cell);
      cells.push(cell);
      column += colspan;
    });
  });
  return { cells, at };
}

/** The labels of a cell. The first row is the heading; cells of it, and of the first column, label others. */
export function labelsOf({ row, column }: PlacedCell, { at }: Grid): CellLabels {
  const wordsAt = (r: number, c: number) => at.get(`${r}:${c}`)?.node.textContent.trim() ?? '';
  return { header: row === 0 ? '' : wordsAt(0, column), row: column === 0 ? '' : wordsAt(row, 0) };
}

/** A table as a grid of texts. */
export function tableFacts(table: Node): TableFacts {
  const { cells } = gridOf(table);
  const width = Math.max(0, ...cells.map(({ column }) => column + 1));
  const rows = Array.from({ length: table.childCount }, () => Array<TableCell | null>(width).fill(null));
  for (const { row, column, node } of cells) {
    const line = rows[row];
    if (line) line[column] = { block: node.firstChild?.attrs.id ?? '', text: node.textContent.trim() };
  }
  return { rows };
}
