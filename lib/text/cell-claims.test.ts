import { describe, expect, it } from 'vitest';
import { extractCellClaims, unitOfLabel } from './cell-claims';

describe('a number in a table cell', () => {
  it.each([
    ['318', ['矛盾纠纷（件）'], { value: 318, unit: '件', start: 0, end: 3, text: '318' }],
    [' 1,024 ', ['受众', '宣传人次'], { value: 1024, unit: '人次', start: 1, end: 6, text: '1,024' }],
    ['12.5', ['投入', '单位：万元'], { value: 125000, unit: '元', end: 4 }],
    ['97.2', ['办结率'], { value: 97.2, unit: '%', kind: 'percent' }],
    ['300余', ['发放资料(份)'], { value: 300, min: 300, approx: 'over', unit: '份', text: '300余' }],
    ['四十六', ['隐患（处）'], { value: 46, unit: '处' }],
    ['38', ['合计'], { value: 38, unit: '', kind: 'count' }],
    ['12件', ['数量（起）'], { value: 12, unit: '件', text: '12件' }],
  ])('%j under %j', (cell, labels, expected) => {
    expect(extractCellClaims(cell, labels)).toMatchObject([expected]);
  });

  it.each([
    ['3', ['序号']],
    ['2025', ['年份']],
    ['无', ['矛盾纠纷（件）']],
    ['', ['数量（件）']],
    ['12、15', ['数量（件）']],
    ['2025年3月', ['完成时间']],
    ['', []],
  ])('%j under %j is no claim', (cell, labels) => {
    expect(extractCellClaims(cell, labels)).toEqual([]);
  });
});

describe('a label', () => {
  it.each([
    ['矛盾纠纷（件）', '件'],
    ['培训 (人次)', '人次'],
    ['金额（万元）', '万元'],
    ['单位：万元', '万元'],
    ['满意率', '%'],
    ['调解件数', '件'],
    ['村（社区）', null],
    ['备注（说明）', null],
    ['项目', null],
  ])('“%s” gives the unit %s', (label, unit) => {
    expect(unitOfLabel(label)).toBe(unit);
  });
});
