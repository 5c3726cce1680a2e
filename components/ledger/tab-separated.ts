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
