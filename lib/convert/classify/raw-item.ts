import type { Look, Piece } from './line';

/** A paragraph before its place in the reading's text is known. */
export type RawLine = {
  readonly kind: 'line';
  readonly pieces: readonly Piece[];
  readonly label: string;
  readonly look: Look;
};

export type RawCell = {
  readonly lines: readonly RawLine[];
  readonly colspan: number;
  readonly rowspan: number;
  readonly widths: readonly number[] | null;
  readonly kind: 'header' | 'body';
};

export type RawItem =
  | RawLine
  | { readonly kind: 'table'; readonly rows: readonly (readonly RawCell[])[] }
  | { readonly kind: 'pageBreak' };
