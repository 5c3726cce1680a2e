import { describe, expect, it } from 'vitest';
import { grid, merged } from './build-grid';
import type { Grid } from './grid';
import { proposeMapping } from './propose-mapping';
import { recallMapping } from './recall-mapping';
import { shapeOf } from './shape-of';

const proposed = (sheet: Grid): string => {
  const { layout, headings, roles } = proposeMapping(sheet);
  return `${layout} ${headings ? `${headings.from}-${headings.to}` : 'none'} ${roles.join(' ')}`;
};

const table = grid([
  ['指标', '数量', '单位'],
  ['矛盾纠纷受理数', 286, '件'],
]);

describe('how a sheet is meant', () => {
  it.each<[string, Grid, string]>([
    ['a plain table', table, 'down 0-0 indicator value unit'],
    [
      'no headings at all',
      grid([
        ['矛盾纠纷受理数', 286, '件'],
        ['矛盾纠纷化解数', 279, '件'],
      ]),
      'down none indicator value unit',
    ],
    [
      'a title, a note and row numbers',
      grid(
        [
          ['青禾镇统计表'],
          ['填报单位：司法所'],
          ['序号', '工作内容', '完成数', '责任科室'],
          [1, '宣讲', 9, '司法所'],
          [2, '培训', 4, '党政办'],
        ],
        [merged(0, 0, 0, 3)],
      ),
      'down 2-2 ignore indicator value office',
    ],
    [
      'categories beside items',
      grid([
        ['类别', '项目', '数量', '单位', '统计期'],
        ['信访', '受理数', 41, '件', '2026-12-31'],
      ]),
      'down 0-0 indicator indicator-more value unit period',
    ],
    [
      '单位 that is an office, and villages as rows',
      grid([
        ['单位', '受理数', '办结数'],
        ['河东村', 10, 9],
        ['河西村', 12, 12],
      ]),
      'across 0-0 ignore value value',
    ],
    [
      'headings of two rows without merges, as a CSV has them',
      grid([
        ['村', '矛盾纠纷', null, '普法'],
        [null, '受理数', '化解数', '场次'],
        ['河东村', 10, 9, 2],
        ['河西村', 12, 12, 3],
      ]),
      'across 0-1 ignore value value value',
    ],
    [
      'a year beside the one before, goals and growth',
      grid([
        ['指标', '2025年', '2026年', '目标值', '同比增长'],
        ['宣讲场次', 8, 9, 10, '12%'],
      ]),
      'down 0-0 indicator last-year value ignore ignore',
    ],
    [
      'twelve months and their total',
      grid([
        ['指标', '1月', '2月', '合计'],
        ['宣讲场次', 4, 5, 9],
      ]),
      'down 0-0 indicator ignore ignore value',
    ],
    [
      'kinds as rows, figures as columns',
      grid([
        ['纠纷类型', '受理数（件）', '化解数（件）'],
        ['邻里纠纷', 10, 9],
        ['合计', 10, 9],
      ]),
      'down 0-0 indicator value value',
    ],
    ['nothing at all', grid([]), 'down none '],
  ])('sees %s', (_, sheet, expected) => {
    expect(proposed(sheet)).toBe(expected);
  });
});

describe('a mapping that was remembered', () => {
  const nextYear = grid(
    [['2027年度统计表（报镇党委）'], ['指标', '数量', '单位'], ['宣讲场次', 12, '场']],
    [merged(0, 0, 0, 2)],
  );
  const edited = { layout: 'down', headings: { from: 0, to: 0 }, roles: ['indicator', 'ignore', 'value'] };

  it('is applied to next year’s sheet of the same form, its headings looked up anew', () => {
    expect(shapeOf(nextYear)).toBe(shapeOf(table));
    const recalled = recallMapping(nextYear, { [shapeOf(table)]: edited });
    expect(recalled).toEqual({ ...edited, headings: { from: 1, to: 1 } });
  });

  it('is not applied to another form, nor where it is no mapping', () => {
    const other = grid([
      ['指标', '数量', '备注'],
      ['宣讲场次', 12, '无'],
    ]);
    expect(shapeOf(other)).not.toBe(shapeOf(table));
    expect(recallMapping(other, { [shapeOf(table)]: edited })).toEqual(proposeMapping(other));
    expect(recallMapping(table, { [shapeOf(table)]: { roles: 'x' } })).toEqual(proposeMapping(table));
    expect(shapeOf(table).length).toBeLessThanOrEqual(64);
  });
});
