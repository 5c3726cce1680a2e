import writeExcelFile, { type Cell, type CellObject, type Sheet } from 'write-excel-file/universal';
import { fontOrder } from './font-order';
import { printSetup } from './print-setup';
import type { CellValue, ListSheet, SheetColumn } from './sheet';

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What Excel takes in one cell. */
const longestCell = 32_767;

const lines = { borderStyle: 'thin', borderColor: '#c5cacf' } as const;

/** The library keeps its table of texts in a plain object, where a text named like one of its members is lost. */
const storable = (text: string): string => (text in Object.prototype ? `${text} ` : text);

function textOf(value: string): string {
  if (value.length <= longestCell) return storable(value);
  return `${value.slice(0, longestCell - 2)}……`;
}

function cell(value: CellValue, { align = 'left' }: SheetColumn): Cell {
  const look = { ...lines, align, alignVertical: 'top', wrap: true } as const;
  if (typeof value === 'number') return { ...look, type: Number, value };
  return value === null || value === '' ? look : { ...look, type: String, value: textOf(value) };
}

const headingCell = ({ heading }: SheetColumn): CellObject => ({
  ...lines,
  type: String,
  value: heading,
  fontWeight: 'bold',
  backgroundColor: '#eff1f2',
  align: 'center',
  alignVertical: 'center',
  wrap: true,
  height: 24,
});

const sheetOf = ({ name, columns, rows }: ListSheet): Sheet<Blob> => ({
  sheet: name,
  columns: columns.map(({ width }) => ({ width })),
  data: [
    columns.map(headingCell),
    ...rows.map((row) => columns.map((column, i) => cell(row[i] ?? null, column))),
  ],
  stickyRowsCount: 1,
  orientation: 'landscape',
});

/**
 * An XLSX of plain lists, made to be printed: A4 across, as wide as the paper, headings on every page and above
 * the rows while one scrolls. Texts are texts: nothing that people wrote can become a formula. The same function
 * in browser, server and command line.
 */
export async function writeSheets(sheets: readonly ListSheet[]): Promise<Uint8Array> {
  const file = writeExcelFile(sheets.map(sheetOf), {
    fontFamily: '宋体',
    fontSize: 11,
    features: [fontOrder, printSetup(sheets)],
  });
  return new Uint8Array(await (await file.toBlob()).arrayBuffer());
}
