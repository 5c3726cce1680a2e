import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { handMadeDocx, wp } from './docx/read/hand-made-docx';
import { largestWorkbook, readWorkbook } from './read-workbook';
import type { Workbook } from './workbook';
import { handMadeXlsx, handMadeXlsxParts, inline, mergeCells, row, valued } from './xlsx/hand-made-xlsx';
import { readXlsx } from './xlsx/read-xlsx';

const plain = { sheets: [{ name: '表', rows: row(1, inline('A1', '受理数'), valued('B1', 286)) }] };

function opened(bytes: Uint8Array, name = '台账.xlsx'): Workbook {
  const read = readWorkbook(bytes, name);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

const textsOf = ({ grids }: Workbook): string[][] =>
  (grids[0]?.rows ?? []).map((cells) => cells.map(({ text }) => text));

function codeOf(bytes: Uint8Array): string {
  const read = readWorkbook(bytes, '台账.xlsx');
  if (read.ok) return 'ok';
  expect(read.error.message).toMatch(/(?:请|没有).*。$/);
  return read.error.code;
}

const spoiled = (more: Zippable): Uint8Array => zipSync({ ...handMadeXlsxParts(plain), ...more });

/** A compound file with a stream of that name. */
const compound = (stream: string): Uint8Array =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...[...stream].flatMap((c) => [c.charCodeAt(0), 0])]);

const sheetXml = (rows: string) => strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);

describe('an XLSX', () => {
  it('is read cell by cell: number, words, day, error, share, truth', () => {
    const { grids } = opened(
      handMadeXlsx({
        styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/></cellXfs>',
        strings: ['<t>共享</t>', '<r><t>富</t></r><r><t>文本_x000D_</t></r>'],
        sheets: [
          {
            name: '表',
            rows: row(
              2,
              valued('A2', 286),
              valued('B2', '279', 't="str"'),
              valued('C2', 46387, 's="1"'),
              '<c r="D2" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
              valued('E2', 0.97552, 's="2"'),
              valued('F2', 1, 't="b"'),
              valued('G2', 0, 't="s"'),
              valued('H2', 1, 't="s"'),
              '<c r="J2"><f>A2*2</f><v>572</v></c>',
            ),
          },
        ],
      }),
    );
    const [first, second] = grids[0]?.rows ?? [];
    expect(first).toEqual([]);
    expect(second?.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'number 286',
      'text 279',
      'date 2026-12-31',
      'error #DIV/0!',
      'number 97.55%',
      'text TRUE',
      'text 共享',
      'text 富文本\r',
      'empty ',
      'number 572',
    ]);
    expect(second?.[4]?.value).toBe(0.97552);
    expect(second?.[2]?.date).toBe('2026-12-31');
  });

  it('keeps merges, passes hidden sheets by and names them', () => {
    const { grids, hidden } = opened(
      handMadeXlsx({
        sheets: [
          { name: '甲', rows: row(1, inline('A1', '标题')), after: mergeCells('A1:F1', 'A3:A5', 'B2') },
          { name: '乙', rows: row(1, inline('A1', '乙')) },
          { name: '丙', rows: row(1, inline('A1', '丙')), state: 'veryHidden' },
        ],
      }),
    );
    expect(grids.map(({ name }) => name)).toEqual(['甲', '乙']);
    expect(grids[0]?.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 5 },
      { top: 2, left: 0, bottom: 4, right: 0 },
    ]);
    expect(hidden).toEqual(['丙']);
  });

  it('counts what lies beyond the last column instead of filling millions of cells', () => {
    const { grids, losses } = opened(
      handMadeXlsx({
        sheets: [
          {
            name: '宽',
            rows: row(1, inline('A1', '甲'), inline('XFD1', '乙')) + row(1048576, inline('A1048576', '丙')),
          },
        ],
      }),
    );
    expect(grids[0]?.rows).toHaveLength(1);
    expect(losses).toEqual(['工作表“宽”超出 256 列或 200000 行的 2 个单元格没有读入。']);
  });
});

describe('what is no table that can be read', () => {
  it.each<[string, Uint8Array]>([
    ['empty-file', new Uint8Array()],
    ['xls-file', compound('Workbook')],
    ['encrypted', compound('EncryptedPackage')],
    ['word-file', compound('WordDocument')],
    ['word-file', handMadeDocx({ body: wp('正文') })],
    ['html-file', strToU8('<html><table><tr><td>受理数</td></tr></table></html>')],
    ['xml-file', strToU8('<?xml version="1.0"?><Workbook/>')],
    ['not-a-table', strToU8('%PDF-1.7')],
    ['not-a-table', zipSync({ 'a.txt': strToU8('x') })],
    ['odf-file', zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<a/>') })],
    ['xlsb-file', spoiled({ 'xl/workbook.bin': strToU8('x') })],
    ['macro-file', spoiled({ 'xl/vbaProject.bin': strToU8('x') })],
    [
      'macro-file',
      spoiled({
        '[Content_Types].xml': strToU8(
          '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
        ),
      }),
    ],
    ['broken-file', spoiled({}).subarray(0, 400)],
    ['dtd', spoiled({ 'xl/worksheets/sheet1.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>') })],
    ['broken-xml', spoiled({ 'xl/worksheets/sheet1.xml': strToU8('<worksheet><sheetData>') })],
    ['too-deep', spoiled({ 'xl/worksheets/sheet1.xml': sheetXml('<a>'.repeat(200) + '</a>'.repeat(200)) })],
    ['empty-workbook', spoiled({ 'xl/worksheets/sheet1.xml': sheetXml('') })],
    ['not-a-table', spoiled({ 'xl/workbook.xml': strToU8('<a/>') })],
  ])('is refused as %s', (code, bytes) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it('is refused where it unpacks beyond its limit, and where it is larger than any table', () => {
    const limits = { entries: 100, part: 100_000, total: 200_000, depth: 50 };
    const bomb = spoiled({ 'xl/worksheets/sheet1.xml': sheetXml(' '.repeat(500_000)) });
    expect(readXlsx(bomb, limits)).toMatchObject({ ok: false, error: { code: 'zip-bomb' } });
    expect(codeOf(new Uint8Array(largestWorkbook + 1))).toBe('file-too-large');
  });

  it('never throws, whatever the bytes', () => {
    const whole = handMadeXlsx(plain);
    for (let at = 0; at < whole.length; at += 37) {
      const altered = whole.slice();
      altered[at] = (altered[at] ?? 0) ^ 0xff;
      expect(typeof readWorkbook(altered, 'a.xlsx').ok).toBe('boolean');
    }
  });
});

describe('a CSV', () => {
  const csv = (text: string) => opened(new TextEncoder().encode(text), '统计.csv');

  it('is read by its own delimiter, quotation marks and line breaks kept', () => {
    expect(textsOf(csv('项目,数量\n"甲,乙",1\n"说""是""\n两行",2'))).toEqual([
      ['项目', '数量'],
      ['甲,乙', '1'],
      ['说"是"\n两行', '2'],
    ]);
    expect(textsOf(csv('项目;数量\r\n"a;b";1,5\r\n'))).toEqual([
      ['项目', '数量'],
      ['a;b', '1,5'],
    ]);
    expect(textsOf(csv('sep=\t\n项目\t数量\n甲,乙\t1\n'))).toEqual([
      ['项目', '数量'],
      ['甲,乙', '1'],
    ]);
  });

  it('takes plain digits for numbers and what only looks like digits for words', () => {
    const [cells] = csv('286,-3.5,007,"1,250",="0571",12345678901234567890,\n').grids[0]?.rows ?? [];
    expect(cells?.map(({ kind }) => kind)).toEqual([
      'number',
      'number',
      'text',
      'text',
      'text',
      'text',
      'empty',
    ]);
  });

  it('says when a quotation mark is never closed, and reads on', () => {
    const { losses, grids } = csv('项目,数量\n"甲,1\n乙,2\n');
    expect(losses).toEqual(['有一个引号没有配对，它后面的内容都读在一个格里。请检查这个文件。']);
    expect(grids[0]?.rows).toHaveLength(2);
  });

  it('names its sheet after the file and is refused where it holds nothing', () => {
    expect(csv('项目,数量\n甲,1').grids[0]?.name).toBe('统计');
    expect(codeOf(new TextEncoder().encode(' \n,,\n'))).toBe('empty-workbook');
  });
});
