import { parseDelimited } from '@/lib/convert/csv/parse-delimited';
import type { Matrix } from './tab-separated';

const words = (cell: Element): string => (cell.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The cells of a table, merged ones at their first place and empty in the others. */
function cellsOf(table: HTMLTableElement): Matrix {
  const matrix: string[][] = [];
  const taken = new Set<string>();
  [...table.rows].forEach((row, top) => {
    const line: string[] = [];
    let left = 0;
    for (const cell of row.cells) {
      while (taken.has(`${top}:${left}`)) left += 1;
      line[left] = words(cell);
      for (let y = 0; y < cell.rowSpan; y++)
        for (let x = 0; x < cell.colSpan; x++) taken.add(`${top + y}:${left + x}`);
      left += cell.colSpan;
    }
    matrix.push(Array.from({ length: Math.max(line.length, left) }, (_, at) => line[at] ?? ''));
  });
  return matrix;
}

/** The block that a spreadsheet put on the clipboard: its HTML table where there is one, else its text. */
export function readTable(data: DataTransfer): Matrix {
  const html = data.getData('text/html');
  const table = /<table/i.test(html)
    ? new DOMParser().parseFromString(html, 'text/html').querySelector('table')
    : null;
  if (table && table.rows.length > 0) return cellsOf(table);
  return parseDelimited(data.getData('text/plain'), '\t').lines;
}
