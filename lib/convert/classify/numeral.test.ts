import { describe, expect, it } from 'vitest';
import { chineseOrdinal, headingNumeral } from '@/lib/schema/numbering';
import { ordinalValue, readNumeral } from './numeral';

const read = (text: string) => {
  const numeral = readNumeral(text);
  return numeral ? [numeral.level, numeral.typed, numeral.value, text.slice(numeral.length)] : null;
};

describe('a heading numeral', () => {
  it('is read back at every level as the numbering pass writes it', () => {
    for (const level of [1, 2, 3, 4] as const)
      for (let n = 1; n <= 39; n++) {
        const typed = headingNumeral(level, n);
        expect(read(`${typed}健全机制`)).toEqual([level, typed, n, '健全机制']);
      }
  });

  it('keeps its level in broken and half-width forms', () => {
    const forms: readonly (readonly [string, number, string])[] = [
      ['一.总体情况', 1, '一.'],
      ['十二、 总体情况', 1, '十二、'],
      ['第一部分 总体情况', 1, '第一部分 '],
      ['第 2 章　总体情况', 1, '第 2 章　'],
      ['(一)总体情况', 2, '(一)'],
      ['（一)总体情况', 2, '（一)'],
      ['一)总体情况', 2, '一)'],
      ['（一、总体情况', 2, '（一、'],
      ['（ 三 ）总体情况', 2, '（ 三 ）'],
      ['（一）、总体情况', 2, '（一）、'],
      ['㈡总体情况', 2, '㈡'],
      ['1、总体情况', 3, '1、'],
      ['１．总体情况', 3, '１．'],
      ['2.2025年工作安排', 3, '2.'],
      ['(12)总体情况', 4, '(12)'],
      ['3）总体情况', 4, '3）'],
    ];
    expect(forms.map(([text]) => read(text)?.slice(0, 2))).toEqual(
      forms.map(([, level, typed]) => [level, typed]),
    );
  });

  it('is not made of quantities, years and words', () => {
    const others = [
      '1.5万人次',
      '2024年以来',
      '一是加强学习',
      '一、二级响应',
      '第一，加强学习',
      '（2024年）',
      '一公里',
      '十分重视',
      '三项制度',
      '12345热线',
      '①明确职责',
      '12·4国家宪法日',
    ];
    expect(others.filter((text) => readNumeral(text) !== null)).toEqual([]);
  });

  it('has the value it is counted by', () => {
    for (let n = 1; n <= 99; n++) expect(ordinalValue(chineseOrdinal(n))).toBe(n);
    expect(['１２', '㈩', '⑴', '⒐', '百'].map(ordinalValue)).toEqual([12, 10, 1, 9, 0]);
  });
});
