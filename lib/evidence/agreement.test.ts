import { describe, expect, it } from 'vitest';
import type { Approx } from '../text/claim';
import { agreement, lastStep } from './agreement';
import { buildFact } from './build-fact';
import type { Fact } from './fact';

const fact = (value: number | null, unit = '件', bounds: { min?: number; max?: number } = {}): Fact =>
  buildFact({ id: 'F01', indicator: '矛盾纠纷受理数', value, unit, ...bounds });

const claim = (value: number, approx: Approx = 'exact', unit = '件') => ({
  value,
  min: null,
  max: null,
  approx,
  unit,
});

describe('a figure and a fact', () => {
  it.each([
    ['exact', 312, 312, 'agrees'],
    ['exact', 312, 311, 'differs'],
    ['over', 300, 312, 'agrees'],
    ['over', 300, 300, 'agrees'],
    ['over', 300, 400, 'differs'],
    ['over', 300, 299, 'differs'],
    ['over', 12000, 12999, 'agrees'],
    ['under', 300, 299, 'agrees'],
    ['under', 300, 300, 'differs'],
    ['under', 300, 250, 'differs'],
    ['about', 300, 290, 'agrees'],
    ['about', 300, 340, 'differs'],
    ['atLeast', 300, 4000, 'agrees'],
    ['atLeast', 300, 299, 'differs'],
    ['atMost', 300, 299, 'agrees'],
    ['atMost', 300, 301, 'differs'],
  ] as const)('judges %s %d against %d: %s', (approx, value, stored, expected) => {
    expect(agreement(claim(value, approx), fact(stored))).toBe(expected);
  });

  it('takes a range as its bounds', () => {
    const range = { value: null, min: 3, max: 5, approx: 'range', unit: '件' } as const;
    expect(agreement(range, fact(4))).toBe('agrees');
    expect(agreement(range, fact(6))).toBe('differs');
  });

  it('knows units that count the same thing, and those that do not', () => {
    expect(agreement(claim(12, 'exact', '名'), fact(12, '人'))).toBe('agrees');
    expect(agreement(claim(12, 'exact', '起'), fact(12, '件'))).toBe('agrees');
    expect(agreement(claim(12, 'exact', '人次'), fact(12, '人'))).toBe('other-unit');
    expect(agreement(claim(12, 'exact', '次'), fact(12, '件'))).toBe('other-unit');
  });

  it('multiplies out 万元 and reads a share as a percentage', () => {
    expect(agreement(claim(15000, 'exact', '元'), fact(1.5, '万元'))).toBe('agrees');
    expect(agreement(claim(97.6, 'exact', '%'), fact(0.97552, ''))).toBe('agrees');
    expect(agreement(claim(97.6, 'exact', '%'), fact(97.552, '%'))).toBe('agrees');
    expect(agreement(claim(97.5, 'exact', '%'), fact(97.552, '%'))).toBe('differs');
  });

  it('accepts a figure inside a fact that is an interval', () => {
    expect(agreement(claim(45), fact(null, '件', { min: 40, max: 50 }))).toBe('agrees');
    expect(agreement(claim(55), fact(null, '件', { min: 40, max: 50 }))).toBe('differs');
  });

  it('steps by the last digit that is written', () => {
    expect([300, 1250, 7, 97.6, 12000, 0].map(lastStep)).toEqual([100, 10, 1, 0.1, 1000, 1]);
  });
});
