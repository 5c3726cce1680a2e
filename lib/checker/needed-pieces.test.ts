import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neededPieces } from './needed-pieces';

const needs = (pattern: RegExp): string => [...(neededPieces(pattern)?.pieces ?? [])].sort().join(' ');

describe('what a pattern cannot do without', () => {
  it.each<readonly [RegExp, string]>([
    [/惯/, '惯'],
    [/惯彻/, '惯彻'],
    [/惯彻|峻工/, '峻工 惯彻'],
    [/惯彻|峻/, '峻 惯彻'],
    [/惯彻|.*/, ''],
    [/惯?彻/, '彻'],
    [/惯{0,2}彻/, '彻'],
    [/惯{2}/, '惯'],
    [/惯+彻+/, '惯彻'],
    [/惯.彻/, '惯'],
    [/惯(?<!不惯)彻/, '惯彻'],
    [/惯(?:峻|彻)工/, '惯'],
    [/(?<=惯)(?!彻)./, '惯'],
    [/(?:惯|峻)+/, '峻 惯'],
    [/[惯峻]\d/, '峻 惯'],
    [/[惯峻]彻/, '峻彻 惯彻'],
    [/[^惯]峻/, '峻'],
    [/[a-e]峻?/, 'a b c d e'],
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
        const needed = neededPieces(pattern);
        if (!needed || !pattern.test(words)) return;
        expect(
          [...needed.pieces].some((piece) => words.includes(piece)),
          `${made} in ${words}`,
        ).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
