import { describe, expect, it } from 'vitest';
import { numberLookOf, shownNumber } from './number-look';

describe('a number format', () => {
  it.each([
    ['General', 1250.5, '1250.5'],
    ['G/通用格式', 0.1 + 0.2, '0.3'],
    ['0', 286.4, '286'],
    ['0.00', 286, '286.00'],
    ['#,##0', 1234567, '1,234,567'],
    ['#,##0.00_ ', 1250.5, '1,250.50'],
    ['0%', 0.976, '98%'],
    ['0.0%', 0.97552, '97.6%'],
    ['0"件"', 286, '286件'],
    ['0\\件', 286, '286件'],
    ['¥#,##0.00', 1250, '¥1,250.00'],
    ['[Red]0.0;[Blue]-0.0', 3, '3.0'],
    ['_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', 1250, '1,250'],
    ['0.00E+00', 1250, '1250'],
    ['# ?/?', 0.5, '0.5'],
    ['0,"千"', 12500, '12500'],
    ['h:mm', 0.5, '0.5'],
    ['[h]:mm:ss', 1.5, '1.5'],
  ])('%s shows %d as %s', (code, value, shown) => {
    expect(shownNumber(value, numberLookOf(164, code))).toBe(shown);
  });

  it.each([
    [14, undefined, 'date'],
    [31, undefined, 'date'],
    [58, undefined, 'date'],
    [57, undefined, 'month'],
    [164, 'yyyy-mm-dd', 'date'],
    [164, 'yyyy"年"m"月"d"日";@', 'date'],
    [164, '[$-804]yyyy年m月', 'month'],
    [164, 'yyyy"年"', 'year'],
    [164, 'yyyy/m/d h:mm', 'date'],
    [164, 'm/d', 'date'],
    [0, undefined, 'general'],
    [49, '@', 'general'],
    [164, '"日期"0', 'number'],
  ] as const)('%d %s is %s', (id, code, kind) => {
    expect(numberLookOf(id, code).kind).toBe(kind);
  });
});
