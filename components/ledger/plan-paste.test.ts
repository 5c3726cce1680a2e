import { describe, expect, test } from 'vitest';
import { parseDelimited } from '@/lib/convert/csv/parse-delimited';
import { buildFact } from '@/lib/evidence/build-fact';
import type { Fact } from '@/lib/evidence/fact';
import { type PasteInput, planPaste } from './plan-paste';
import { writeHtmlTable, writeTsv } from './tab-separated';

const rows: readonly Fact[] = [
  buildFact({ id: 'F01', indicator: '受理数', value: 286, unit: '件' }),
  buildFact({ id: 'F02', indicator: '化解数', value: 279, unit: '件' }),
];

const plan = (matrix: PasteInput['matrix'], more: Partial<PasteInput> = {}) =>
  planPaste({
    matrix,
    below: rows.map((fact) => ({ key: fact.id, fact })),
    column: 'indicator',
    year: 2026,
    blank: buildFact({ id: '', indicator: '', topic: '矛盾纠纷' }),
    newKey: (n) => `new:${n}`,
    behind: 1,
    rows: 'all',
    ...more,
  });

describe('a pasted block', () => {
  test('writes over the rows below, cell by cell, and adds what is left', () => {
    const { changes, cells, added } = plan([['300'], ['290'], ['280']], { column: 'value' });
    expect(changes.map(({ key, after }) => [key, after?.value])).toEqual([
      ['F01', 300],
      ['F02', 290],
      ['new:1', 280],
    ]);
    expect([cells, added]).toEqual([2, 1]);
  });

  test('upon a blank row is added as a whole and writes over nothing', () => {
    const blank = buildFact({ id: '', indicator: '', topic: '矛盾纠纷' });
    const below = [{ key: 'new:9', fact: blank }, ...rows.map((fact) => ({ key: fact.id, fact }))];
    const { changes, added } = plan(
      [
        ['调解数', '12', '件'],
        ['司法确认数', '3', '件'],
      ],
      { below },
    );
    expect(changes.map(({ key }) => key)).toEqual(['new:9', 'new:2']);
    expect(changes[1]?.after).toMatchObject({ indicator: '司法确认数', value: 3, topic: '矛盾纠纷' });
    expect(added).toBe(2);
    expect(changes.map(({ before }) => before)).toEqual([null, null]);
  });

  test('with headings goes by them, in whatever order they stand', () => {
    const { changes, cells, added } = plan([
      ['单位', '项目', '数量', '备注'],
      ['万元', '投入', '1.5万元', '年底'],
    ]);
    expect(changes[0]?.after).toMatchObject({ indicator: '投入', value: 1.5, unit: '万元' });
    expect([cells, added]).toEqual([0, 1]);
  });

  test('names row and column of what cannot be written, and may leave those rows out', () => {
    const matrix = [
      ['受理数', '300余'],
      ['化解数', '280'],
    ];
    expect(plan(matrix).problems).toEqual([
      { row: 1, column: '数值', message: expect.stringContaining('“300余”是约数') },
    ]);
    expect(plan(matrix, { rows: 'clean' }).changes.map(({ key }) => key)).toEqual(['F02']);
  });

  test('leaves a row that is already so, and empty lines', () => {
    const { changes, cells } = plan([
      ['受理数', '286', '件'],
      ['', '', ''],
      ['化解数', '280', '件'],
    ]);
    expect(changes.map(({ key }) => key)).toEqual(['F02']);
    expect(cells).toBe(1);
  });

  test('tells how many columns lie beyond those that can be written', () => {
    expect(plan([['周明岚', '附件', '2 处']], { column: 'holder' }).beyond).toBe(2);
  });
});

describe('a copied block', () => {
  const matrix = [
    ['指标', '286'],
    ['有\t制表符', '说"明"'],
  ];
  test('reads back from text as it was', () => {
    expect(parseDelimited(writeTsv(matrix), '\t').lines).toEqual(matrix);
  });
  test('is a table in HTML', () => {
    expect(writeHtmlTable([['<a>&']])).toBe('<table><tr><td>&lt;a&gt;&amp;</td></tr></table>');
  });
});
