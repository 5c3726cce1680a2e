import { expect, test } from 'vitest';
import { writeLedger } from '@/lib/convert/xlsx/write-ledger';
import { buildFact } from '@/lib/evidence/build-fact';
import type { LedgerRow } from '@/lib/workflow/ledger-wire';
import { changedWords, conversionWords, verbWords } from './import-words';
import { importWork, type PreviewOrder } from './import-work';

const facts = [
  buildFact({ id: 'F01', indicator: '主动排查矛盾纠纷数', value: 91, unit: '件' }),
  buildFact({ id: 'F02', indicator: '司法确认数', value: 12, unit: '件' }),
];
const rows: readonly LedgerRow[] = facts.map((fact) => ({ fact, revision: 1, by: '许静', at: '' }));

const order = (more: Partial<PreviewOrder> = {}): PreviewOrder => ({
  sheet: 0,
  mapping: null,
  remembered: {},
  existing: rows,
  year: 2026,
  lastYear: [],
  options: {},
  ...more,
});

const csv = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\r\n'));

const table = [
  '青禾镇平安办2026年度工作统计表,,,',
  '项目,数量,单位,统计期',
  '主动排查矛盾纠纷数,88,件,2026年全年',
  '司法确认数,12,件,2026年全年',
  '邻里纠纷数,131,,2026年全年',
  '合计,231,,',
];

test('a workbook of the ledger’s own previews as no change', async () => {
  const work = importWork();
  expect(work.open(await writeLedger({ facts }), '台账.xlsx').ok).toBe(true);
  const shown = work.preview(order());
  expect(shown.ok && [shown.value.same.count, shown.value.changed.count, shown.value.added.count]).toEqual([
    2, 0, 0,
  ]);
  expect(work.changes()).toEqual([]);
});

test('what is the same, changed and new is told, and comes to changes', () => {
  const work = importWork();
  work.open(csv(table), '平安办.csv');
  const shown = work.preview(order({ options: { units: { B5: '件' } } }));
  if (!shown.ok) throw new Error(shown.error.message);
  const { same, changed, added, parts } = shown.value;
  expect([same.count, changed.count, added.count]).toEqual([1, 1, 1]);
  expect(changedWords(changed.first, 1)).toBe('1 条数值变了：主动排查矛盾纠纷数 91→88');
  expect(work.changes().map(({ kind }) => kind)).toEqual(['edit', 'add']);
  const lines = parts.flatMap((part) => (part.kind === 'line' ? [part.line] : []));
  expect(lines.map(({ state }) => state)).toEqual(['title', 'heading', 'fact', 'fact', 'fact', 'total']);
  expect(lines[0]?.span).toBe('青禾镇平安办2026年度工作统计表');
});

test('of twenty thousand rows only those are handed over of which something is to be said', () => {
  const many = Array.from({ length: 20_000 }, (_, n) => `指标第${n}项,${n + 1},件,2026年全年`);
  const work = importWork();
  work.open(csv([...table.slice(0, 2), ...many]), '很长.csv');
  const shown = work.preview(order({ existing: [] }));
  if (!shown.ok) throw new Error(shown.error.message);
  expect(shown.value.parts.length).toBeLessThan(60);
  expect(shown.value.parts.at(-1)).toMatchObject({ kind: 'gap', gap: { to: 20_001 } });
  expect(shown.value.added.first.length).toBe(200);
  expect(work.lines(10_000, 19_000)).toHaveLength(200);
});

test('a file that is no table is refused in a sentence, an empty one too', () => {
  const work = importWork();
  const refused = work.open(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), '旧表.xls');
  expect(refused.ok ? '' : refused.error.message).toMatch(/。$/);
  expect(work.open(new Uint8Array(), '空.csv').ok).toBe(false);
});

test('the words of a preview count and name', () => {
  expect(verbWords(2, 3)).toBe('更新 2 条，新增 3 条');
  expect(verbWords(0, 3)).toBe('新增 3 条');
  expect(
    conversionWords(
      [
        { at: 'C4', kind: 'text-number', from: "'279", to: '279' },
        { at: 'E6', kind: 'serial-date', from: '46387', to: '2026-12-31' },
      ],
      2,
    ),
  ).toBe("2 处按惯例转换：文本数字转为数值（'279→279）；46387 识别为日期 2026-12-31");
});
