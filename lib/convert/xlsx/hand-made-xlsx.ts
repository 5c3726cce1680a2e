import { strToU8, type Zippable, zipSync } from 'fflate';

/** A sheet written by hand, for tests: `rows` is the content of `sheetData`, `after` what follows it. */
export type HandMadeSheet = {
  readonly name: string;
  readonly rows: string;
  readonly after?: string;
  readonly state?: 'hidden' | 'veryHidden';
};

export type HandMadeXlsx = {
  readonly sheets: readonly HandMadeSheet[];
  /** The contents of `si` elements. */
  readonly strings?: readonly string[];
  /** The content of `styleSheet`. */
  readonly styles?: string;
  /** Attributes of `workbookPr`. */
  readonly properties?: string;
  /** Further parts by full name. */
  readonly more?: Readonly<Record<string, string>>;
};

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;

const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function contentTypes(count: number): string {
  const sheets = Array.from(
    { length: count },
    (_, i) =>
      `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${contentType}.worksheet+xml"/>`,
  );
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/>` +
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${contentType}.sharedStrings+xml"/>` +
    `${sheets.join('')}</Types>`
  );
}

/** The parts of a package before it is zipped, for tests that spoil one of them. */
export function handMadeXlsxParts(made: HandMadeXlsx): Zippable {
  const { sheets, strings = [], styles = '', properties = '' } = made;
  const listed = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="s${i + 1}"/>`,
  );
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': `<Relationships ${packageRelations}>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}"><workbookPr ${properties}/><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships ${packageRelations}>${sheets
      .map((_, i) => relation(`s${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`))
      .join(
        '',
      )}${relation('st', 'styles', 'styles.xml')}${relation('ss', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/styles.xml': `<styleSheet ${main}>${styles}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${strings.map((si) => `<si>${si}</si>`).join('')}</sst>`,
  };
  sheets.forEach(({ rows, after = '' }, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      `<worksheet ${main}><sheetData>${rows}</sheetData>${after}</worksheet>`;
  });
  const all = { ...parts, ...made.more };
  return Object.fromEntries(Object.entries(all).map(([name, xml]) => [name, strToU8(xml)]));
}

export const handMadeXlsx = (made: HandMadeXlsx): Uint8Array => zipSync(handMadeXlsxParts(made));

/** A cell with its words in place; `c` with a value of its own type otherwise. */
export const inline = (address: string, words: string): string =>
  `<c r="${address}" t="inlineStr"><is><t>${words}</t></is></c>`;

export const valued = (address: string, value: number | string, attributes = ''): string =>
  `<c r="${address}" ${attributes}><v>${value}</v></c>`;

export const row = (n: number, ...cells: readonly string[]): string =>
  `<row r="${n}">${cells.join('')}</row>`;

export const mergeCells = (...ranges: readonly string[]): string =>
  `<mergeCells>${ranges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;
