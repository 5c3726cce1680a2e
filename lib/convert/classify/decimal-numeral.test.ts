import { describe, expect, it } from 'vitest';
import { readDecimal } from './decimal-numeral';

describe('a numeral that names its parents', () => {
  it('is read with or without a mark behind it', () => {
    const read = (text: string) => {
      const numeral = readDecimal(text);
      return numeral && [...numeral.parents, numeral.value, numeral.typed, text.slice(numeral.length)];
    };
    expect(read('1.1健全机制')).toEqual([1, 1, '1.1', '健全机制']);
    expect(read('2.3、健全机制')).toEqual([2, 3, '2.3、', '健全机制']);
    expect(read('2.3.1 健全机制')).toEqual([2, 3, 1, '2.3.1 ', '健全机制']);
  });

  it('is not made of quantities, percentages, dates and years', () => {
    const others = [
      '1.5万元',
      '12.4%',
      '98.6％',
      '3.2公里',
      '1.2024年工作',
      '2025.1.6',
      '0.5个',
      '1.主要举措',
    ];
    expect(others.filter((text) => readDecimal(text) !== null)).toEqual([]);
  });
});
