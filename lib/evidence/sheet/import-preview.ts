import type { LedgerRow } from '@/lib/workflow/ledger-wire';
import type { Fact } from '../fact';

/** A cell as people name it: C7. */
export type CellAddress = string;

/** What became of a row of the sheet; a row in which one of several figures is at fault is still a `fact`. */
export type RowState = 'title' | 'heading' | 'section' | 'total' | 'note' | 'blank' | 'fact' | 'problem';

/** What was taken for something else than the cell says: ’279 for 279, 46387 for a day. */
export type Conversion = {
  readonly at: CellAddress;
  readonly kind: 'text-number' | 'han-number' | 'unit-in-cell' | 'percent' | 'interval' | 'serial-date';
  /** As it stands in the sheet, and what it was taken for. */
  readonly from: string;
  readonly to: string;
};

/** Why something is not imported, for now; `at` names the cell. */
export type Problem = {
  readonly code:
    | 'no-indicator'
    | 'no-value'
    | 'not-a-number'
    | 'not-exact'
    | 'formula-error'
    | 'no-unit'
    | 'bad-period'
    | 'duplicate'
    | 'ambiguous'
    | 'derived'
    | 'too-long';
  readonly at: CellAddress;
  /** From zero. */
  readonly row: number;
  readonly column: number;
  readonly message: string;
};

/** Something a person should look at; the fact is imported all the same unless it is left out. */
export type Question = {
  readonly code: 'negative' | 'much-more' | 'much-less' | 'over-hundred' | 'other-year' | 'total-differs';
  readonly at: CellAddress;
  readonly row: number;
  readonly column: number;
  readonly message: string;
};

export type ChangedField = keyof Fact;

/**
 * What the import would do for one fact. `at`: the cell of its value (of its heading where it was added up), which
 * `ImportOptions` names. same: the ledger says so already. changed: `fields` of `existing` change. new.
 */
export type Difference = {
  readonly at: CellAddress;
  readonly row: number;
  readonly column: number;
  readonly kind: 'same' | 'changed' | 'new';
  /** As it would be after the import; a new one's `id` may be ''. */
  readonly fact: Fact;
  readonly existing: LedgerRow | null;
  readonly fields: readonly ChangedField[];
};

/** What the person has decided so far; every address is that of a value cell, as in `Difference`. */
export type ImportOptions = {
  /** Cells whose conversion is taken back; 'all' for every one. */
  readonly revoked?: readonly CellAddress[] | 'all';
  /** Facts left out: one of two duplicates, a value that is not believed. */
  readonly left?: readonly CellAddress[];
  /** Units filled in, by the address of the value. */
  readonly units?: Readonly<Record<CellAddress, string>>;
  /** The unit of every row that names none. */
  readonly unit?: string;
};

export type ImportPreview = {
  readonly sheet: string;
  /** One for each row of the grid. */
  readonly rows: readonly RowState[];
  readonly differences: readonly Difference[];
  readonly conversions: readonly Conversion[];
  readonly problems: readonly Problem[];
  readonly questions: readonly Question[];
  /** What was understood of the sheet as a whole, in sentences: the unit in its corner, the 合计 row taken. */
  readonly notes: readonly string[];
};
