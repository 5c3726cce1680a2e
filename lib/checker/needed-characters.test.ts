import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neededCharacters } from './needed-characters';

const needs = (pattern: RegExp): string => [...(neededCharacters(pattern)?.chars ?? [])].sort().join('');

describe('what a pattern cannot do without', () => {
  it.each<readonly [RegExp, string]>([
    [/惯彻/, '惯'],
    [/惯彻|峻工/, '峻惯'],
    [/惯彻|.*/, ''],
    [/惯?彻/, '彻'],
    [/惯{0,2}彻/, '彻'],
    [/惯{2}/, '惯'],
    [/(?<=惯)(?!彻)./, '惯'],
    [/(?:惯|峻)+/, '峻惯'],
    [/[惯峻]\d/, '峻惯'],
    [/[^惯]峻/, '峻'],
    [/[a-e]峻?/, 'abcde'],
    [/\u5cfb/, '峻'],
    [/〔\d+号/, '〔'],
    [/\p{Script=Han}峻/u, '峻'],
    [/(?<name>峻)\k<name>/, '峻'],
    [/x*y?/, ''],
    [/ABC/i, ''],
  ])('of %s is %j', (pattern, expected) => {
    expect(needs(pattern)).toBe(expected);
  });

  it('stands in every text that has a match', () => {
    const atom = fc.constantFrom(
      '惯',
      '峻',
      '彻',
      '[惯彻]',
      '[^峻]',
      '\\d',
      '.',
      '(?:惯|彻峻)',
      '(?<=惯)',
      '(?!峻)',
      '^',
      '(彻)',
    );
    const many = fc.constantFrom('', '?', '*', '+', '{2}', '{0,1}', '+?');
    const branch = fc
      .array(fc.tuple(atom, many), { minLength: 1, maxLength: 5 })
      .map((parts) =>
        parts.map(([one, times]) => (/^[\^]|^\(\?[<!]/.test(one) ? one : one + times)).join(''),
      );
    const source = fc.array(branch, { minLength: 1, maxLength: 3 }).map((branches) => branches.join('|'));
    const text = fc.string({ unit: fc.constantFrom('惯', '峻', '彻', '1', '，'), maxLength: 12 });
    fc.assert(
      fc.property(source, text, (made, words) => {
        const pattern = new RegExp(made);
        const needed = neededCharacters(pattern);
        if (!needed || !pattern.test(words)) return;
        expect(
          [...words].some((char) => needed.chars.has(char)),
          `${made} in ${words}`,
        ).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
