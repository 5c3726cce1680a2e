import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeLedger } from '@/lib/convert/xlsx/write-ledger';
import { writeSheets } from '@/lib/convert/xlsx/write-sheets';
import { parseLedger } from '@/lib/evidence/parse-ledger';
import type { CheckedReport } from './checked-report';
import { run } from './run';

const report = [
  '青禾镇人民政府2026年度法治政府建设情况报告',
  '一、主要举措和成效',
  '全年开展联合检查64次，出动执法人员300余人次，受理矛盾纠纷286件，种树9棵。',
  '二、存在的不足和原因',
  '执法文书不够规范，主要原因是培训不足。',
].join('\n');

const json = readFileSync('templates/sample/ledger-2026.json', 'utf8');
const sample = parseLedger(JSON.parse(json));
const facts = sample.ok ? sample.value : [];

const column = (heading: string) => ({ heading, width: 12 });

async function supports(ledger: Uint8Array | string, name: string) {
  const cwd = mkdtempSync(path.join(tmpdir(), 'shibao-ledger-'));
  writeFileSync(path.join(cwd, 'a.txt'), report);
  writeFileSync(path.join(cwd, name), ledger);
  const said = { out: '', err: '' };
  const out = (piece: string) => {
    said.out += piece;
  };
  const err = (piece: string) => {
    said.err += piece;
  };
  const args = ['check', 'a.txt', '--format', 'json', '--ledger', name];
  const code = await run(args, { cwd, root: process.cwd(), out, err });
  const checked: CheckedReport | undefined = said.out === '' ? undefined : JSON.parse(said.out).reports[0];
  const marked = (checked?.claims ?? []).map(({ text, support, fact }) => [text, support, fact]);
  return { code, err: said.err, marked };
}

const marks = [
  ['64次', 'linked', 'F15'],
  ['300余人次', 'linked', 'F16'],
  ['286件', 'linked', 'F22'],
  ['9棵', 'unsupported', null],
];

describe('--ledger', () => {
  it('marks the same claims by JSON and by the XLSX of the same ledger', async () => {
    const asXlsx = await supports(await writeLedger({ facts }), '台账.xlsx');
    const asJson = await supports(json, '台账.json');
    expect(asJson.marked).toEqual(marks);
    expect(asXlsx.marked).toEqual(marks);
    expect(asJson.err).toBe('');
  });

  it('takes an office’s own table in CSV, and tells what it did not take', async () => {
    const table =
      '项目,数量,单位\n联合检查,64,次\n出动执法人员,312,人次\n矛盾纠纷受理数,286,件\n初次信访,38,\n合计,700,\n';
    const { marked, err } = await supports(table, '综合执法队2026年统计.csv');
    expect(marked.map(([text, support]) => [text, support])).toEqual(
      marks.map(([text, support]) => [text, support]),
    );
    expect(err).toBe(
      '台账“综合执法队2026年统计.csv”：工作表“综合执法队2026年统计”：第 5 行没有单位，这一行没有用。\n',
    );
  });

  it('reads all sheets of a workbook; where two of them disagree it believes neither', async () => {
    const columns = ['指标', '数值', '单位'].map(column);
    const book = await writeSheets([
      {
        name: '执法',
        columns,
        rows: [
          ['联合检查次数', 64, '次'],
          ['矛盾纠纷受理数', 286, '件'],
        ],
      },
      {
        name: '平安',
        columns,
        rows: [
          ['矛盾纠纷受理数', 290, '件'],
          ['联合检查次数', 64, '次'],
        ],
      },
      { name: '说明', columns: [column('说明')], rows: [['年底统一核对。']] },
    ]);
    const { marked, err } = await supports(book, '2026年台账.xlsx');
    expect(marked.map(([text, support]) => [text, support])).toEqual([
      ['64次', 'linked'],
      ['300余人次', 'unsupported'],
      ['286件', 'unsupported'],
      ['9棵', 'unsupported'],
    ]);
    expect(err.split('\n').filter(Boolean)).toEqual([
      '台账“2026年台账.xlsx”：工作表“执法”和“平安”都有“矛盾纠纷受理数”，一张写 286件，一张写 290件，都没有用。',
      '台账“2026年台账.xlsx”：工作表“说明”：没有认出指标和数值，没有用。',
    ]);
  });

  it('refuses what is no table, with the reason', async () => {
    const old = await supports(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), '台账.xls');
    expect(old.code).toBe(2);
    expect(old.err).toContain('旧版 Excel 格式');
    const cut = await supports('[{"id":', '台账.json');
    expect(cut.code).toBe(2);
    expect(cut.err).toContain('内容有残缺');
  });
});
