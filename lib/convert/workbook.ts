import type { Grid } from '@/lib/evidence/sheet/grid';

/** A file of tables: its visible sheets in their order, the names of the hidden ones, and what could not be kept. */
export type Workbook = {
  readonly kind: 'xlsx' | 'csv';
  readonly grids: readonly Grid[];
  readonly hidden: readonly string[];
  /** Sentences: read as GB18030, cells beyond the last column left out. */
  readonly losses: readonly string[];
};
