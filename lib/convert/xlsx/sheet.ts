/** A cell's content; null leaves the cell empty. */
export type CellValue = string | number | null;

/** A column: its heading, its width in characters, and how its cells stand. */
export type SheetColumn = {
  readonly heading: string;
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
};

/** A plain list: one row of headings, then rows with one value per column. */
export type ListSheet = {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly CellValue[])[];
};
