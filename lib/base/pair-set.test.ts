import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextPair, pairSet } from './pair-set';

const word = fc.string({ unit: 'binary', minLength: 2, maxLength: 5 });

it('has every word’s first pair', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), fc.string(), (words, before) => {
      const set = pairSet(words);
      for (const one of words) expect(nextPair(set, before + one, before.length)).toBe(before.length);
    }),
  );
});

it('lacks most others', () => {
  const set = pairSet(['惯彻', '布署', '峻工']);
  const text = '认真贯彻落实部署要求，竣工验收。';
  expect(nextPair(set, text, 0)).toBe(-1);
});

it('finds the next place of a pair, from any place on', () => {
  const set = pairSet(['布署']);
  expect([0, 2, 3, 9].map((from) => nextPair(set, '作出布署', from))).toEqual([2, 2, -1, -1]);
});
