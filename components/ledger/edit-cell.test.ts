import { describe, expect, test } from 'vitest';
import { buildFact } from '@/lib/evidence/build-fact';
import { cellText, editText } from './cell-text';
import { editCell } from './edit-cell';

const fact = buildFact({ id: 'F01', indicator: '矛盾纠纷受理数', value: 286, unit: '件' });

const values: readonly (readonly [string, string, Record<string, unknown>])[] = [
  ['312', '件', { value: 312, unit: '件' }],
  ['１，２３４', '件', { value: 1234 }],
  ['1.5万', '人次', { value: 15000, unit: '人次' }],
  ['1.5万元', '', { value: 15000, unit: '元' }],
  ['1.5万元', '万元', { value: 1.5, unit: '万元' }],
  ['312件', '', { value: 312, unit: '件' }],
  ['97.6%', '', { value: 97.6, unit: '%' }],
  ['97.6％', '件', { value: 97.6, unit: '%' }],
  ['-3', '', { value: -3 }],
  ['12km', '', { value: 12, unit: 'km' }],
  ['3-5', '次', { value: null, min: 3, max: 5, unit: '次' }],
  ['3至5次', '', { value: null, min: 3, max: 5, unit: '次' }],
  ['10以上', '', { value: null, min: 10, max: null }],
  ['不超过10天', '', { value: null, min: null, max: 10, unit: '天' }],
  ['=f23÷f22', '%', { value: null, formula: 'F23/F22', unit: '%' }],
  ['三百一十二', '', { value: 312 }],
  ["'279", '件', { value: 279, unit: '件' }],
  ['', '件', { value: null, formula: null, unit: '件' }],
];

describe('a value cell', () => {
  test.each(values)('takes “%s” in a row of “%s”', (text, unit, expected) => {
    const edited = editCell({ ...fact, unit }, 'value', text, 2026);
    expect(edited.ok && edited.value).toMatchObject(expected);
  });

  test.each([
    ['300余', 'approximate'],
    ['约40场', 'approximate'],
    ['#REF!', 'cell-error'],
    ['很多', 'not-a-number'],
    ['8904abc', 'not-a-number'],
    ['5-3', 'not-an-interval'],
    ['12.3.4', 'not-a-number'],
  ])('refuses “%s” by name', (text, code) => {
    const edited = editCell(fact, 'value', text, 2026);
    expect(edited.ok ? 'taken' : edited.error.code).toBe(code);
  });

  test('shows what a formula gives and is written in as the formula', () => {
    const rate = { ...fact, value: 97.6, unit: '%', formula: 'F23/F22' };
    expect([cellText(rate, 'value'), editText(rate, 'value')]).toEqual(['97.6', '=F23/F22']);
  });
});

const periods: readonly (readonly [string, string, string, string])[] = [
  ['', '2026-01-01', '2026-12-31', '2026年全年'],
  ['2026', '2026-01-01', '2026-12-31', '2026年全年'],
  ['2025年度', '2025-01-01', '2025-12-31', '2025年全年'],
  ['上半年', '2026-01-01', '2026-06-30', '2026年上半年'],
  ['2026年1—9月', '2026-01-01', '2026-09-30', '2026年1—9月'],
  ['1-2月', '2026-01-01', '2026-02-28', '2026年1—2月'],
  ['第三季度', '2026-07-01', '2026-09-30', '2026年第三季度'],
  ['6月', '2026-06-01', '2026-06-30', '2026年6月'],
  ['截至2026年底', '2026-12-31', '2026-12-31', '截至2026年底'],
  ['截至2026年6月30日', '2026-06-30', '2026-06-30', '截至2026年6月30日'],
  ['2026-11-30', '2026-01-01', '2026-11-30', '2026年1—11月'],
  ['2026.1.5至2026.3.8', '2026-01-05', '2026-03-08', '2026年1月5日—2026年3月8日'],
];

describe('a period cell', () => {
  test.each(periods)('takes “%s” as %s to %s and says %s', (text, from, to, words) => {
    const edited = editCell(fact, 'period', text, 2026);
    expect(edited.ok && edited.value.period).toEqual({ from, to });
    expect(edited.ok && cellText(edited.value, 'period')).toBe(words);
  });

  test('reads back what it says', () => {
    for (const [, from, to, words] of periods) {
      const edited = editCell(fact, 'period', words, 2026);
      expect(edited.ok && edited.value.period).toEqual({ from, to });
    }
  });

  test.each(['2026年13月', '去年', '2026-02-30', '9-1月'])('refuses “%s”', (text) => {
    expect(editCell(fact, 'period', text, 2026).ok).toBe(false);
  });
});

describe('a cell of words', () => {
  test('an indicator that is renamed is no standard one any more', () => {
    const edited = editCell({ ...fact, standard: 'disputes' }, 'indicator', ' 纠纷受理数 ', 2026);
    expect(edited.ok && edited.value).toMatchObject({ indicator: '纠纷受理数', standard: null });
  });

  test('the source column writes the title and leaves number and date', () => {
    const given = { ...fact, source: { title: '旧表', number: '云综〔2026〕3号', date: '2027-01-08' } };
    const edited = editCell(given, 'source', '新表', 2026);
    expect(edited.ok && edited.value.source).toEqual({ ...given.source, title: '新表' });
  });

  test('words that are too long are refused with their limit', () => {
    const edited = editCell(fact, 'unit', '件'.repeat(21), 2026);
    expect(edited.ok ? '' : edited.error.message).toBe('单位不能超过 20 个字。');
  });
});
