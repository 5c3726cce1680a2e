import { dateCell, emptyCell, errorCell, numberCell, textCell } from '@/lib/evidence/sheet/cells';
import type { Cell, Grid, Merge } from '@/lib/evidence/sheet/grid';
import { type DaySystem, serialDate } from '@/lib/evidence/sheet/serial-date';
import { attributeOf, scanXml } from '../package/scan-xml';
import { cellPlace, mergeOf } from './cell-place';
import { type NumberLook, shownNumber } from './number-look';
import { unescaped } from './read-shared-strings';

/** What all sheets of a workbook share. */
export type SheetContext = {
  readonly strings: readonly string[];
  readonly looks: readonly NumberLook[];
  readonly days: DaySystem;
};

/** A sheet wider or longer than this is somebody’s mistake of formatting; what lies beyond is counted, not read. */
export const mostColumns = 256;
export const mostRows = 200_000;

export type ReadSheet = Pick<Grid, 'rows' | 'merges'> & { readonly beyond: number };

/** A cell while it is read: `kind` is what the file calls its type, `raw` its value, `words` its inline text. */
type RawCell = {
  readonly row: number;
  readonly column: number;
  kind: string;
  style: number;
  raw: string;
  words: string;
};

function dayCell(serial: number, kind: 'date' | 'month' | 'year', days: DaySystem): Cell {
  const date = serialDate(serial, days);
  if (date === null) return numberCell(serial);
  const [year, month] = date.split('-');
  if (kind === 'date') return dateCell(date);
  return dateCell(date, kind === 'year' ? `${year}年` : `${year}年${Number(month)}月`);
}

function numericCell(raw: string, look: NumberLook | undefined, days: DaySystem): Cell {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return textCell(raw);
  const exact = Number(value.toPrecision(15));
  if (look === undefined) return numberCell(exact);
  if (look.kind === 'general' || look.kind === 'number') return numberCell(exact, shownNumber(exact, look));
  return dayCell(value, look.kind, days);
}

function cellOf({ kind, style, raw, words }: RawCell, { strings, looks, days }: SheetContext): Cell {
  switch (kind) {
    case 's':
      return textCell(strings[Number(raw)] ?? '');
    case 'inlineStr':
      return textCell(unescaped(words));
    case 'str':
      return textCell(unescaped(raw));
    case 'b':
      return textCell(raw === '1' ? 'TRUE' : 'FALSE');
    case 'e':
      return errorCell(raw);
    case 'd': {
      const date = /^\d{4}-\d{2}-\d{2}/.exec(raw)?.[0];
      return date === undefined ? textCell(raw) : dateCell(date);
    }
    default:
      return raw === '' ? emptyCell : numericCell(raw, looks[style], days);
  }
}

/** Puts a cell in its place, rows and columns that the file leaves out being empty. */
function put(rows: Cell[][], { row, column }: RawCell, cell: Cell): void {
  while (rows.length <= row) rows.push([]);
  const cells = rows[row];
  if (!cells) return;
  while (cells.length < column) cells.push(emptyCell);
  cells[column] = cell;
}

/** A sheet’s part as rows and merged ranges: cached values of formulas, errors as errors, dates by their format. */
export function readSheet(part: string, context: SheetContext): ReadSheet {
  const rows: Cell[][] = [];
  const merges: Merge[] = [];
  let beyond = 0;
  let row = -1;
  let column = -1;
  let cell: RawCell | null = null;
  let inside: 'raw' | 'words' | null = null;
  let inReading = false;

  const startCell = (tag: string) => {
    const place = cellPlace(attributeOf(tag, 'r') ?? '');
    row = place?.row ?? Math.max(row, 0);
    column = place?.column ?? column + 1;
    const kind = attributeOf(tag, 't') ?? 'n';
    cell = { row, column, kind, style: Number(attributeOf(tag, 's') ?? -1), raw: '', words: '' };
  };
  const endCell = () => {
    if (!cell) return;
    const read = cellOf(cell, context);
    if (read.kind !== 'empty') {
      if (cell.column < mostColumns && cell.row < mostRows) put(rows, cell, read);
      else beyond++;
    }
    cell = null;
  };

  scanXml(part, {
    open: (name, tag) => {
      if (name === 'c') startCell(tag);
      else if (name === 'v') inside = 'raw';
      else if (name === 't') inside = 'words';
      else if (name === 'rPh') inReading = true;
      else if (name === 'row') {
        row = Number(attributeOf(tag, 'r') ?? row + 2) - 1;
        column = -1;
      } else if (name === 'mergeCell') {
        const merge = mergeOf(attributeOf(tag, 'ref') ?? '');
        if (merge && merge.right < mostColumns && merge.bottom < mostRows) merges.push(merge);
      }
    },
    close: (name) => {
      if (name === 'c') endCell();
      else if (name === 'v' || name === 't') inside = null;
      else if (name === 'rPh') inReading = false;
    },
    text: (characters) => {
      if (cell && inside && !inReading) cell[inside] += characters;
    },
  });
  return { rows, merges, beyond };
}
