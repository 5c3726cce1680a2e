import type { LedgerRow } from '@/lib/workflow/ledger-wire';
import type { Fact } from '../fact';
import type { Grid } from './grid';
import type { ImportOptions, ImportPreview } from './import-preview';
import type { Mapping } from './mapping';

export type ImportInput = {
  readonly grid: Grid;
  readonly mapping: Mapping;
  /** The ledger as it stands; with no ledger everything is new. */
  readonly existing: readonly LedgerRow[];
  /** The ledger’s year: the period of what names none. */
  readonly year: number;
  /** Last year’s facts, where there are any: a figure ten times as large is asked about. */
  readonly lastYear?: readonly Fact[];
  readonly options?: ImportOptions;
};

/** What importing a sheet would do; nothing is written. */
export function previewImport({ grid }: ImportInput): ImportPreview {
  return {
    sheet: grid.name,
    rows: grid.rows.map(() => 'blank'),
    differences: [],
    conversions: [],
    problems: [],
    questions: [],
    notes: [],
  };
}
