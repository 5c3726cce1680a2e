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

  it.each([
    ['exact', 0, '件', 0, '件', 'agrees'],
    ['exact', -3, '℃', -3, '℃', 'agrees'],
    ['about', -300, '件', -290, '件', 'agrees'],
    ['exact', 1e15, '元', 1e11, '万元', 'agrees'],
    ['over', 1e15, '元', 2e15, '元', 'differs'],
    ['exact', 97.5, '%', 97.552, '%', 'differs'],
    ['exact', 5, '公里', 5, '千米', 'agrees'],
    ['exact', 5, '公里', 5, '米', 'other-unit'],
    ['exact', 3.2, '万平方米', 32000, '平方米', 'other-unit'],
    ['exact', 32000, '平方米', 3.2, '万平方米', 'agrees'],
    ['exact', 12000, '人次', 1.2, '万人次', 'agrees'],
    ['over', 30000, '元', 3.4, '万元', 'agrees'],
    ['under', 100, '%', 98, '%', 'agrees'],
    ['atLeast', 95, '%', 0.97, '', 'agrees'],
    ['exact', 100, '%', 1, '', 'agrees'],
    ['exact', 22, '名', 22, '位', 'agrees'],
    ['exact', 22, '起', 22, '宗', 'agrees'],
    ['exact', 22, '场', 22, '场次', 'agrees'],
    ['exact', 22, '户', 22, '户次', 'other-unit'],
    ['exact', 22, '件', Number.NaN, '件', 'differs'],
    ['exact', 22, '件', Number.POSITIVE_INFINITY, '件', 'differs'],
    ['atLeast', 22, '件', Number.POSITIVE_INFINITY, '件', 'differs'],
  ] as const)('judges %s %d%s against %d%s: %s', (approx, value, unit, stored, storedUnit, expected) => {
    expect(agreement(claim(value, approx, unit), fact(stored, storedUnit))).toBe(expected);
  });

  it('counts the decimals written: 97.0% is more than 97%', () => {
    expect(agreement({ ...claim(97, 'exact', '%'), decimals: 1 }, fact(96.97, '%'))).toBe('agrees');
    expect(agreement({ ...claim(97, 'exact', '%'), decimals: 0 }, fact(96.97, '%'))).toBe('differs');
  });

  it('finds no proof in a fact without a figure', () => {
    expect(agreement(claim(12), fact(null))).toBe('differs');
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
