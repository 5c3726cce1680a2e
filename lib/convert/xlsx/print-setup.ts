import type { Feature } from 'write-excel-file/universal';
import type { ListSheet } from './sheet';

const escaped = (name: string): string => name.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const quoted = (name: string): string => `'${escaped(name).replaceAll("'", "''")}'`;

/** A, B, … Z, AA: the letters of the n-th column from one. */
function columnLetters(n: number): string {
  const rest = Math.floor((n - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((n - 1) % 26));
}

const area = ({ columns, rows }: ListSheet): string =>
  `A1:${columnLetters(columns.length)}${rows.length + 1}`;

const absolute = (range: string): string => range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

/** The names by which Excel knows what to repeat on every page and what the filter covers. */
const definedNames = (sheets: readonly ListSheet[]): string =>
  sheets
    .map((sheet, i) => {
      const own = `localSheetId="${i}"`;
      return (
        `<definedName name="_xlnm._FilterDatabase" ${own} hidden="1">${quoted(sheet.name)}!${absolute(area(sheet))}</definedName>` +
        `<definedName name="_xlnm.Print_Titles" ${own}>${quoted(sheet.name)}!$1:$1</definedName>`
      );
    })
    .join('');

const pageNumber = '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter>';

/**
 * What the library does not set by itself: pages as wide as the paper, headings and page numbers on each, a filter
 * on the headings, and the pane below frozen rows by its right name. Elements go where the schema of Open XML has
 * them.
 */
export const printSetup = (sheets: readonly ListSheet[]): Feature<Blob> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transformElementAttributes: (tag, attributes) =>
          tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
        transform: (xml, _options, { sheetIndex }) => {
          const sheet = sheets[sheetIndex];
          const filter = sheet ? `<autoFilter ref="${area(sheet)}"/>` : '';
          return xml
            .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            .replace('activePane="bottomRight"', 'activePane="bottomLeft"')
            .replace('</sheetData>', `</sheetData>${filter}`)
            .replace(/(<pageSetup[^>]*\/>)/, `$1${pageNumber}`);
        },
      },
      'xl/workbook.xml': {
        transform: (xml) =>
          xml.replace(
            /<definedNames\s*(?:\/>|><\/definedNames>)/,
            `<definedNames>${definedNames(sheets)}</definedNames>`,
          ),
      },
    },
  },
});
