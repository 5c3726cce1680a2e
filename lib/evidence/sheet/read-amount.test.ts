import { describe, expect, it } from 'vitest';
import { dateCell, emptyCell, errorCell, numberCell, textCell } from './cells';
import { readAmount } from './read-amount';

describe('the cell of a value', () => {
  it.each([
    ['286', 286, '', 'text-number'],
    ['’279', 279, '', 'text-number'],
    ["'279", 279, '', 'text-number'],
    ['８９０４', 8904, '', 'text-number'],
    ['1,250', 1250, '', 'text-number'],
    ['１，２５０', 1250, '', 'text-number'],
    [' 3 120 ', 3120, '', 'text-number'],
    ['+12', 12, '', 'text-number'],
    ['-3', -3, '', 'text-number'],
    ['两万', 20000, '', 'han-number'],
    ['四十六', 46, '', 'han-number'],
    ['1.5万', 15000, '', 'text-number'],
    ['286件', 286, '件', 'unit-in-cell'],
    ['1.5万元', 1.5, '万元', 'unit-in-cell'],
    ['2.3万人次', 23000, '人次', 'unit-in-cell'],
    ['97.6%', 97.6, '%', 'unit-in-cell'],
    ['９７．６％', 97.6, '%', 'unit-in-cell'],
  ] as const)('reads %s as %d %s', (text, value, unit, by) => {
    expect(readAmount(textCell(text))).toEqual({ value, min: null, max: null, unit, by });
  });

  it.each([
    ['30—40', 30, 40, ''],
    ['30至40户', 30, 40, '户'],
    ['≥12', 12, null, ''],
    ['≤50', null, 50, ''],
  ] as const)('reads %s as an interval', (text, min, max, unit) => {
    expect(readAmount(textCell(text))).toEqual({ value: null, min, max, unit, by: 'interval' });
  });

  it.each([
    ['—', 'no-value'],
    ['/', 'no-value'],
    ['无', 'no-value'],
    ['300余', 'not-exact'],
    ['近20件', 'not-exact'],
    ['不少于12场', 'not-exact'],
    ['40-30', 'not-a-number'],
    ['286件（含邻里类）', 'not-a-number'],
    ['已完成', 'not-a-number'],
    ['#REF!', 'formula-error'],
  ] as const)('says of %s why it is no value: %s', (text, fault) => {
    expect(readAmount(textCell(text))).toBe(fault);
  });

  it('takes the unit that a number format shows, and a share as a percentage', () => {
    expect(readAmount(numberCell(286, '286件'))).toMatchObject({ value: 286, unit: '件', by: null });
    expect(readAmount(numberCell(0.976, '97.6%'))).toMatchObject({ value: 97.6, unit: '%', by: null });
    expect(readAmount(numberCell(1250.5, '¥1,250.50'))).toMatchObject({ value: 1250.5, unit: '' });
  });

  it('takes neither an error nor a day nor nothing for a number', () => {
    expect(readAmount(errorCell('#DIV/0!'))).toBe('formula-error');
    expect(readAmount(dateCell('2026-12-31'))).toBe('not-a-number');
    expect(readAmount(emptyCell)).toBe('no-value');
  });
});
