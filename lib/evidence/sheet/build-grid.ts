import { dateCell, emptyCell, errorCell, numberCell, textCell } from './cells';
import type { Cell, Grid, Merge } from './grid';

/** A cell as tests write it: a number, words, null for none; #REF! is an error, 2026-12-31 in angle brackets a day. */
export type Written = string | number | null;

function cellOf(written: Written): Cell {
  if (written === null) return emptyCell;
  if (typeof written === 'number') return numberCell(written);
  if (/^#[A-Z/0!]+/.test(written)) return errorCell(written);
  const day = /^<(\d{4}-\d{2}-\d{2})>$/.exec(written)?.[1];
  return day === undefined ? textCell(written) : dateCell(day);
}

/** A merged range from the numbers of its first and last row and column, from zero. */
export const merged = (top: number, left: number, bottom: number, right: number): Merge => ({
  top,
  left,
  bottom,
  right,
});

/** A sheet for tests. */
export const grid = (
  rows: readonly (readonly Written[])[],
  merges: readonly Merge[] = [],
  name = '表',
): Grid => ({
  name,
  rows: rows.map((row) => row.map(cellOf)),
  merges,
});
