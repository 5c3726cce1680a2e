import { type LedgerColumn, ledgerColumns } from './ledger-column';

/** A cell of the grid: which row, by its key, and which column. */
export type Cell = { readonly key: string; readonly column: LedgerColumn };

/** A block of cells, by indexes of rows and columns, ends included. */
export type CellRange = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

export const columnIndex = (column: LedgerColumn): number => ledgerColumns.indexOf(column);

/** The block that two cells span; null where one of them is not shown. */
export function rangeOf(keys: ReadonlyMap<string, number>, a: Cell | null, b: Cell | null): CellRange | null {
  const from = a && keys.get(a.key);
  const to = b && keys.get(b.key);
  if (!a || !b || from === undefined || from === null || to === undefined || to === null) return null;
  const columns = [columnIndex(a.column), columnIndex(b.column)];
  return {
    top: Math.min(from, to),
    bottom: Math.max(from, to),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

type Press = {
  readonly key: string;
  readonly ctrl: boolean;
  /** Rows that fit the window. */
  readonly page: number;
};

type Position = { readonly row: number; readonly column: number };

const bounded = (index: number, count: number): number => Math.max(0, Math.min(count - 1, index));

/** Where a key leads from a cell in a grid of `rows` rows; null for a key that leads nowhere. */
export function moved(from: Position, press: Press, rows: number): Position | null {
  const { key, ctrl, page } = press;
  const last = ledgerColumns.length - 1;
  const { row, column } = from;
  switch (key) {
    case 'ArrowUp':
      return { row: ctrl ? 0 : bounded(row - 1, rows), column };
    case 'ArrowDown':
      return { row: ctrl ? rows - 1 : bounded(row + 1, rows), column };
    case 'ArrowLeft':
      return { row, column: ctrl ? 0 : bounded(column - 1, last + 1) };
    case 'ArrowRight':
      return { row, column: ctrl ? last : bounded(column + 1, last + 1) };
    case 'Home':
      return { row: ctrl ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrl ? rows - 1 : row, column: last };
    case 'PageUp':
      return { row: bounded(row - page, rows), column };
    case 'PageDown':
      return { row: bounded(row + page, rows), column };
    default:
      return null;
  }
}
