import { describe, expect, it } from 'vitest';
import { doc, p, table, title } from '@/lib/schema/build';
import { schema } from '@/lib/schema/schema';
import { gridOf, labelsOf, tableFacts } from '@/lib/schema/table-facts';
import { factsOf } from './block-facts';

const claimsOf = (rows: string[][]) => {
  const made = doc(title('青禾镇2026年报告'), table(rows));
  return factsOf(made.child(1)).flatMap(({ claims }) =>
    claims.map(({ text, unit, value, indicator }) => ({ text, unit, value, indicator })),
  );
};

describe('the numbers of a table', () => {
  it('take unit and indicator from the heading and the row', () => {
    expect(
      claimsOf([
        ['序号', '村', '调解纠纷（件）', '备注'],
        ['1', '柳湾村', '12', ''],
        ['2', '石桥村', '1,250', '2025'],
      ]),
    ).toEqual([
      { text: '12', unit: '件', value: 12, indicator: '调解纠纷' },
      { text: '1,250', unit: '件', value: 1250, indicator: '调解纠纷' },
    ]);
    expect(
      claimsOf([
        ['项目', '数量'],
        ['专题学习（次）', '6'],
      ]),
    ).toEqual([{ text: '6', unit: '次', value: 6, indicator: '专题学习' }]);
  });

  it('keep a unit of their own', () => {
    expect(
      claimsOf([
        ['村', '宣讲'],
        ['柳湾村', '4场'],
      ]),
    ).toMatchObject([{ text: '4场', unit: '场', value: 4 }]);
  });
});

describe('the grid', () => {
  const cell = (text: string, attrs: Record<string, number> = {}) =>
    schema.nodes.tableCell.create(attrs, p(text));
  const row = (...cells: ReturnType<typeof cell>[]) => schema.nodes.tableRow.create(null, cells);
  const spanned = schema.nodes.table.create(null, [
    row(cell('村', { rowspan: 2 }), cell('调解（件）', { colspan: 2 })),
    row(cell('受理'), cell('办结')),
    row(cell('柳湾村'), cell('12'), cell('11')),
  ]);

  it('counts spans over rows and columns', () => {
    expect(tableFacts(spanned).rows.map((line) => line.map((one) => one?.text ?? null))).toEqual([
      ['村', '调解（件）', null],
      [null, '受理', '办结'],
      ['柳湾村', '12', '11'],
    ]);
    const grid = gridOf(spanned);
    const last = grid.cells[grid.cells.length - 1];
    expect(last && labelsOf(last, grid)).toEqual({ header: '调解（件）', row: '柳湾村' });
  });
});
