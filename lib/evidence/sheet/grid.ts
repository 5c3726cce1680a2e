/** One cell as the file has it. `text`: as a person sees it; '' for an empty one. */
export type Cell = {
  readonly text: string;
  /**
   * number: a number (`value`) · text · date: a date (`date`, ISO), a serial number with a date format included ·
   * error: a formula’s error (#REF!) · empty.
   */
  readonly kind: 'empty' | 'text' | 'number' | 'date' | 'error';
  readonly value: number | null;
  readonly date: string | null;
};

/** A merged range, counted from zero, ends included; its words are those of the first cell. */
export type Merge = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** One sheet of a workbook, or a CSV, or a pasted block. Rows may be of different length. */
export type Grid = {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
};
