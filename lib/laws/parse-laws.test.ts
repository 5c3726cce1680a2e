import { describe, expect, it } from 'vitest';
import laws from './data/laws.json';
import misnomers from './data/misnomers.json';
import { createLawRegistry } from './law-registry';
import { nationalLaws } from './national-laws';
import { parseLaws } from './parse-laws';

const [first] = laws.laws;

describe('reading the registry', () => {
  it('takes every entry of the data that is shipped', () => {
    const parsed = parseLaws(laws, misnomers);
    expect(parsed.problems).toEqual([]);
    expect(parsed.laws).toHaveLength(laws.laws.length);
    expect(parsed.misnomers).toHaveLength(misnomers.length);
    expect(nationalLaws.asOf).toBe(laws.asOf);
  });

  it('leaves out a damaged entry, names it and its field, and goes on with the rest', () => {
    const broken = { ...first, title: '青禾条例', repealedOn: '去年' };
    const parsed = parseLaws({ asOf: '2026-06-26', laws: [broken, first, 7] }, misnomers);
    expect(parsed.laws).toEqual([first]);
    expect(parsed.problems).toEqual([
      '法规登记表第1条（《青禾条例》）的 repealedOn 不对，没有用。',
      '法规登记表第3条（没有名称）读不出，没有用。',
    ]);
    expect(createLawRegistry(parsed).find(first?.title ?? '')).toEqual(first);
  });

  it('uses nothing of a file that is no registry, says so once, and still knows wrong names', () => {
    for (const damaged of [null, 'x', {}, { asOf: 'today', laws: [] }]) {
      const parsed = parseLaws(damaged, misnomers);
      expect(parsed.problems).toEqual(['法规登记表读不出，引用的法规这次没有核对。']);
      expect(createLawRegistry(parsed).findMisnomer('国家公务员法')?.right).toBe('中华人民共和国公务员法');
    }
    expect(parseLaws(laws, {}).problems).toEqual(['误名表读不出，写错的法规名称这次没有核对。']);
  });
});
