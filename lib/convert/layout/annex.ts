/** Words in one look; `strong` stands out in black and white. \n begins a line. */
export type AnnexWords = { readonly text: string; readonly strong: boolean };

export type AnnexCell = readonly AnnexWords[];

/** `share`: the column’s part of the width, relative to the others. */
export type AnnexColumn = {
  readonly heading: string;
  readonly share: number;
  readonly align: 'left' | 'center';
};

/** A table that may run over many pages: `rows[r][c]`, every row with as many cells as there are columns. */
export type AnnexTable = {
  readonly heading: string;
  /** Sentences between heading and table, one paragraph each. */
  readonly lead: readonly string[];
  readonly columns: readonly AnnexColumn[];
  readonly rows: readonly (readonly AnnexCell[])[];
};

/** Pages across after the text: tables in small type. `foot` follows the last of them, a paragraph each. */
export type Annex = {
  readonly tables: readonly AnnexTable[];
  readonly foot: readonly string[];
};

export const plainCell = (text: string): AnnexCell => (text === '' ? [] : [{ text, strong: false }]);
export const strongCell = (text: string): AnnexCell => [{ text, strong: true }];

/** A4 across: margins and type area in twips, sizes in half-points with their pitch in twips. */
export const annexPage = { top: 1304, bottom: 1134, side: 1134, width: 16838 - 2 * 1134 } as const;
export const annexSizes = {
  heading: { halfPoints: 32, pitch: 480 },
  lead: { halfPoints: 21, pitch: 340 },
  text: { halfPoints: 18, pitch: 260 },
} as const;
