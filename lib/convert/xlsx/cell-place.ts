import type { Merge } from '@/lib/evidence/sheet/grid';

/** Row and column from zero. */
export type CellPlace = { readonly row: number; readonly column: number };

/** B7 → row 6, column 1; null for what is no address. */
export function cellPlace(address: string): CellPlace | null {
  const found = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(address);
  if (!found) return null;
  let column = 0;
  for (const letter of (found[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(found[2]) - 1;
  return row < 0 ? null : { row, column: column - 1 };
}

/** A1:B3 → the range; null for a single cell and for what is no range. */
export function mergeOf(reference: string): Merge | null {
  const [first = '', second = ''] = reference.split(':');
  const from = cellPlace(first);
  const to = cellPlace(second);
  if (!from || !to || from.row > to.row || from.column > to.column) return null;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}
