import { expect, it } from 'vitest';
import { titleBreaks } from './title-lines';

const linesOf = (title: string): string[] => {
  const ends = [...titleBreaks(title), title.length];
  return ends.map((end, i) => title.slice(i === 0 ? 0 : ends[i - 1], end));
};

it('leaves a title that fits, or that its author has broken', () => {
  expect(titleBreaks('2025年法治政府建设情况报告')).toEqual([]);
  expect(titleBreaks('云川县青禾镇人民政府\n关于2025年度法治政府建设情况的报告')).toEqual([]);
});

it.each([
  ['云川县青禾镇人民政府', '关于2025年度法治政府建设情况的报告'],
  ['青禾镇人民政府关于2025年度', '法治政府建设工作情况的报告'],
  ['云川县青禾镇2025年度', '法治政府建设年度情况报告'],
  ['中共云川县青禾镇委员会', '云川县青禾镇人民政府关于2025年度', '推进法治政府建设工作情况的报告'],
])('breaks a title by its sense: %s, %s', (...lines) => {
  expect(linesOf(lines.join(''))).toEqual(lines);
});

it('cuts a title without any seam into lines of like length', () => {
  expect(linesOf('甲'.repeat(30)).map((line) => line.length)).toEqual([15, 15]);
});

it('does not try to set what cannot be a title', () => {
  expect(titleBreaks('甲'.repeat(5000))).toEqual([]);
});
