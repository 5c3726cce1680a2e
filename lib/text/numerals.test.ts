import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NumeralStyle, parseNumeral, toChineseNumber } from './numerals';

const STYLES: NumeralStyle[] = ['arabic', 'grouped', 'full-width', 'wan', 'chinese'];

describe('numerals', () => {
  it.each([
    ['四百二十一', 421],
    ['三千零五十', 3050],
    ['十五', 15],
    ['一百零三', 103],
    ['两万', 20000],
    ['一百万', 1_000_000],
    ['一亿零三百', 100_000_300],
    ['一万亿', 1e12],
    ['一百二十万五千', 1_205_000],
    ['四点五', 4.5],
    ['一点二万', 12000],
    ['叁拾伍', 35],
    ['1,250.6', 1250.6],
    ['1,250.6万', 12_506_000],
    ['33 939', 33939],
    ['１２．５', 12.5],
    ['1.5万', 15000],
    ['3万5千', 35000],
    ['1亿2000万', 120_000_000],
    ['-5', -5],
  ])('%s is read as %d', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  it.each([
    '',
    '二三',
    '十百',
    '百千',
    '一二三四',
    '〇二三',
    '三人',
    '1.2.3',
    '1万2亿',
    '点五',
    '三点',
    '12345678901234567890',
  ])('“%s” is not a numeral', (text) => {
    expect(parseNumeral(text)).toBeNull();
  });

  it('a number written in any style is read back', () => {
    const whole = fc.oneof(fc.nat(), fc.integer({ min: 0, max: 999_999_999_999 }));
    fc.assert(
      fc.property(whole, fc.constantFrom(...STYLES), (n, style) => {
        expect(parseNumeral(toChineseNumber(n, style))).toBe(n);
      }),
      { numRuns: 3000 },
    );
  });

  it('refuses to write what is not a whole number', () => {
    expect(() => toChineseNumber(1.5, 'chinese')).toThrow(RangeError);
    expect(() => toChineseNumber(-1, 'arabic')).toThrow(RangeError);
  });
});
