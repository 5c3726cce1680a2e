import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mayHoldPair, pairSet } from './pair-set';

const word = fc.string({ unit: 'binary', minLength: 2, maxLength: 5 });

it('has every word’s first pair', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), fc.string(), (words, before) => {
      const set = pairSet(words);
      for (const one of words) expect(mayHoldPair(set, before + one, before.length)).toBe(true);
    }),
  );
});

it('lacks most others', () => {
  const set = pairSet(['惯彻', '布署', '峻工']);
  const text = '认真贯彻落实部署要求，竣工验收。';
  expect([...text].filter((_, at) => mayHoldPair(set, text, at))).toEqual([]);
});
