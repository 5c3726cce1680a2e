import { expect, it } from 'vitest';
import { chineseDate } from './chinese-date';

it.each([
  ['2026-06-26', '2026年6月26日'],
  ['2026-01-09T20:00:00Z', '2026年1月9日'],
  ['2026年', '2026年'],
  ['', ''],
])('%s is told as %s', (iso, told) => {
  expect(chineseDate(iso)).toBe(told);
});
