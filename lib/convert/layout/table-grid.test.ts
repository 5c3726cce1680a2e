import { describe, expect, it } from 'vitest';
import { p, table } from '@/lib/schema/build';
import { schema } from '@/lib/schema/schema';
import { headingRows, tableGrid } from './table-grid';

const cell = (text: string, attrs: Record<string, unknown> = {}) =>
  schema.nodes.tableCell.create(attrs, p(text));
const row = (...cells: ReturnType<typeof cell>[]) => schema.nodes.tableRow.create(null, cells);
const grid = (...rows: ReturnType<typeof row>[]) => tableGrid(schema.nodes.table.create(null, rows));

describe('the grid of a table', () => {
  it('places cells beside those that reach down from above', () => {
    const { rows } = grid(
      row(cell('甲', { rowspan: 2 }), cell('乙', { colspan: 2 })),
      row(cell('丙'), cell('丁')),
    );
    expect(rows[1]?.cells.map(({ column }) => column)).toEqual([1, 2]);
    expect(rows[1]?.covered.map(({ column, columns }) => [column, columns])).toEqual([[0, 1]]);
  });

  it('ends a span with the table', () => {
    const { rows } = grid(row(cell('甲', { rowspan: 9 })));
    expect(rows[0]?.cells[0]?.rows).toBe(1);
  });

  it('shares the width by what the columns hold, or by the widths given', () => {
    const { columns } = tableGrid(
      table([
        ['指标', '数'],
        ['矛盾纠纷调解成功件数', '3'],
      ]),
    );
    expect(columns[0]).toBeGreaterThan(columns[1] ?? 1);
    expect(columns.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    const given = grid(row(cell('甲', { colwidth: [300] }), cell('乙', { colwidth: [100] })));
    expect(given.columns).toEqual([0.75, 0.25]);
  });

  it('sets a cell from the left once its words turn', () => {
    const { rows } = tableGrid(
      table([
        ['指标', '说明'],
        ['调解', '全年排查各类矛盾纠纷，逐件登记、限期办结、定期回访，做到件件有着落'],
      ]),
    );
    expect(rows.map((row) => row.cells.map(({ align }) => align))).toEqual([
      ['center', 'center'],
      ['center', 'left'],
    ]);
  });

  it('counts the heading rows at the top', () => {
    expect(headingRows(tableGrid(table([['指标'], ['甲'], ['乙']])))).toBe(1);
    expect(headingRows(grid(row(cell('甲'))))).toBe(0);
  });
});
