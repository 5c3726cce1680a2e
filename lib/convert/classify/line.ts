import type { Mark } from 'prosemirror-model';

/** A stretch of a line: its characters (\n = line break) and the marks to set on them. */
export type Piece = { readonly text: string; readonly marks: readonly Mark[] };

/** What a paragraph's formatting says about it; plain text says nothing. */
export type Look = {
  /** What the paragraph style says it is for, by its name; `body` and `tableHead` are our own writer's. */
  readonly style:
    | 'title'
    | 'recipient'
    | 'signature'
    | 'date'
    | 'attachmentNote'
    | 'body'
    | 'tableHead'
    | null;
  /** 1 = outline level 1; from the style chain or set directly. */
  readonly outline: number | null;
  readonly align: 'left' | 'center' | 'right' | null;
  /** The East Asian face of the first visible run. */
  readonly face: string | null;
  /** Whether every visible run is bold. */
  readonly weight: 'bold' | 'normal';
  /** The first visible run's size in points. */
  readonly size: number | null;
};

export const plainLook: Look = {
  style: null,
  outline: null,
  align: null,
  face: null,
  weight: 'normal',
  size: null,
};

/**
 * One paragraph of a file before it is known what it is. `text` is its pieces joined; it equals the reading's
 * text from offset `from` on. `label` is an automatic number, '' where there is none; it stands in the reading's
 * text directly before `from`.
 */
export type Line = {
  readonly kind: 'line';
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly from: number;
  readonly label: string;
  readonly look: Look;
};

export type Cell = {
  readonly lines: readonly Line[];
  readonly colspan: number;
  readonly rowspan: number;
  /** In CSS pixels, one per column spanned, or null where the file does not say. */
  readonly widths: readonly number[] | null;
  readonly kind: 'header' | 'body';
};

export type TableItem = { readonly kind: 'table'; readonly rows: readonly (readonly Cell[])[] };

/** What a file is made of, in reading order. */
export type Item = Line | TableItem | { readonly kind: 'pageBreak' };

/** A line of plain text that stands at offset `from` of the reading's text. */
export const plainLine = (text: string, from: number): Line => ({
  kind: 'line',
  text,
  pieces: [{ text, marks: [] }],
  from,
  label: '',
  look: plainLook,
});

/** The same line with its automatic number as ordinary words. */
export function withLabelInText(line: Line): Line {
  if (line.label === '') return line;
  return {
    ...line,
    text: line.label + line.text,
    pieces: [{ text: line.label, marks: [] }, ...line.pieces],
    from: line.from - line.label.length,
    label: '',
  };
}

/** Offsets [from, to) of a line's text. */
export type Span = { readonly line: Line; readonly from: number; readonly to: number };

const blank = /[\s\u3000\u00a0\ufeff\u200b]/;

/** The span without white space (full-width and zero-width too) at both ends. */
export function trimmed(line: Line, from = 0, to = line.text.length): Span {
  let start = from;
  let end = to;
  while (start < end && blank.test(line.text.charAt(start))) start++;
  while (end > start && blank.test(line.text.charAt(end - 1))) end--;
  return { line, from: start, to: end };
}

export const spanText = (span: Span): string => span.line.text.slice(span.from, span.to);

/** The visible words of a line. */
export const words = (line: Line): string => spanText(trimmed(line));
