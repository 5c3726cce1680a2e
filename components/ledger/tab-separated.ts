/** A block of cells as text, row by row. */
export type Matrix = readonly (readonly string[])[];

const quoted = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/** As spreadsheets put it on the clipboard. */
export const writeTsv = (matrix: Matrix): string =>
  matrix.map((row) => row.map(quoted).join('\t')).join('\r\n');

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

export const writeHtmlTable = (matrix: Matrix): string =>
  `<table>${matrix
    .map((row) => `<tr>${row.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`)
    .join('')}</table>`;

/**
 * Reads what a spreadsheet put on the clipboard as text: cells between tabs, a cell in double quotes where it holds
 * a tab or a line break. A line break at the very end is none of its own.
 */
export function readTsv(text: string): Matrix {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let inQuotes = false;
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const closeCell = () => {
    row.push(cell);
    cell = '';
  };
  for (let i = 0; i < source.length; i++) {
    const sign = source.charAt(i);
    if (inQuotes) {
      if (sign !== '"') cell += sign;
      else if (source.charAt(i + 1) === '"') {
        cell += sign;
        i += 1;
      } else inQuotes = false;
    } else if (sign === '"' && cell === '' && closes(source, i)) inQuotes = true;
    else if (sign === '\t') closeCell();
    else if (sign === '\n') {
      closeCell();
      rows.push(row);
      row = [];
    } else cell += sign;
  }
  closeCell();
  return [...rows, row];
}

/** Whether a quote that opens a cell is also closed at the end of one: “"法律明白人"人数” is not. */
function closes(source: string, at: number): boolean {
  for (let i = at + 1; i < source.length; i++) {
    if (source.charAt(i) !== '"') continue;
    if (source.charAt(i + 1) === '"') i += 1;
    else return ['\t', '\n', ''].includes(source.charAt(i + 1));
  }
  return false;
}
