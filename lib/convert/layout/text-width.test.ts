import { expect, it } from 'vitest';
import { longestLine, textWidth } from './text-width';

it('counts Chinese characters and punctuation one, Latin letters and digits a half', () => {
  expect(textWidth('2026年1月15日')).toBe(6.5);
  expect(textWidth('“八五”普法（A）')).toBe(8.5);
  expect(textWidth('𫟼')).toBe(1);
  expect(textWidth('')).toBe(0);
});

it('takes the longest of several lines', () => {
  expect(longestLine('中共青禾镇委员会\n青禾镇')).toBe(8);
});
