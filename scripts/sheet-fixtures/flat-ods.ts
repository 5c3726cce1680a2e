/** A cell of a flat ODS: words, a number, a formula, a share; `over` columns and rows that it is merged over. */
export type OdsCell =
  | string
  | number
  | null
  | { readonly formula: string }
  | { readonly share: number }
  | { readonly day: string }
  | { readonly words: string; readonly over: readonly [columns: number, rows: number] };

const namespaces = [
  ['office', 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'],
  ['table', 'urn:oasis:names:tc:opendocument:xmlns:table:1.0'],
  ['text', 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'],
  ['style', 'urn:oasis:names:tc:opendocument:xmlns:style:1.0'],
  ['number', 'urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0'],
  ['of', 'urn:oasis:names:tc:opendocument:xmlns:of:1.2'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

const styles =
  '<office:automatic-styles>' +
  '<number:percentage-style style:name="N1"><number:number number:decimal-places="1" number:min-decimal-places="1" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>' +
  '<number:date-style style:name="N2"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>' +
  '<style:style style:name="share" style:family="table-cell" style:data-style-name="N1"/>' +
  '<style:style style:name="day" style:family="table-cell" style:data-style-name="N2"/>' +
  '</office:automatic-styles>';

const escaped = (words: string): string => words.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const paragraphs = (words: string): string =>
  words
    .split('\n')
    .map((line) => `<text:p>${escaped(line)}</text:p>`)
    .join('');

const wordsCell = (words: string, attributes = ''): string =>
  `<table:table-cell office:value-type="string"${attributes}>${paragraphs(words)}</table:table-cell>`;

function cellXml(cell: OdsCell): string {
  if (cell === null) return '<table:table-cell/>';
  if (typeof cell === 'string') return wordsCell(cell);
  if (typeof cell === 'number') return `<table:table-cell office:value-type="float" office:value="${cell}"/>`;
  if ('formula' in cell) return `<table:table-cell table:formula="of:=${escaped(cell.formula)}"/>`;
  if ('share' in cell)
    return `<table:table-cell table:style-name="share" office:value-type="percentage" office:value="${cell.share}"/>`;
  if ('day' in cell)
    return `<table:table-cell table:style-name="day" office:value-type="date" office:date-value="${cell.day}"/>`;
  const [columns, rows] = cell.over;
  const spans = ` table:number-columns-spanned="${columns}" table:number-rows-spanned="${rows}"`;
  return wordsCell(cell.words, spans);
}

/** A flat ODS of the given sheets, for LibreOffice to open and save as something else. */
export function flatOds(sheets: Readonly<Record<string, readonly (readonly OdsCell[])[]>>): string {
  const tables = Object.entries(sheets).map(
    ([name, rows]) =>
      `<table:table table:name="${name}">${rows
        .map((cells) => `<table:table-row>${cells.map(cellXml).join('')}</table:table-row>`)
        .join('')}</table:table>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?><office:document ${namespaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">${styles}<office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document>`;
}
