import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gathered } from './gathered';
import { grouped } from './grouped';
import { inherit } from './kept-over';
import { tallied } from './tallied';

type Item = { readonly words: readonly string[] };

const items: readonly Item[] = ['', 'a', 'b', 'a b', 'b b c', '', 'a'].map((line) => ({
  words: line.split(' ').filter((word) => word !== ''),
}));

const list = fc.array(fc.constantFrom(...items), { maxLength: 8 });

describe('what is kept over a list', () => {
  it('is what a fresh reading gives, whatever the list becomes', () => {
    fc.assert(
      fc.property(fc.array(list, { minLength: 1, maxLength: 8 }), (states) => {
        const all = gathered(({ words }: Item) => words);
        const counts = tallied(({ words }: Item) => words);
        let before: readonly Item[] | null = null;
        for (const state of states) {
          const now = [...state];
          if (before) inherit(now, before);
          before = now;
          const words = now.flatMap((item) => item.words);
          expect(all(now)).toEqual(words);
          expect(Object.fromEntries(counts(now))).toEqual(
            Object.fromEntries(
              [...new Set(words)].map((word) => [word, words.filter((w) => w === word).length]),
            ),
          );
        }
      }),
    );
  });

  it('is the items of each key, whatever comes, goes or changes among them', () => {
    type Keyed = { readonly key: string; readonly n: number };
    const known = ['a', 'b', 'c'].flatMap((key) => [1, 2, 3].map((n): Keyed => ({ key, n })));
    const keyed = fc.array(fc.constantFrom(...known), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(keyed, { minLength: 1, maxLength: 8 }), (states) => {
        const groups = grouped(({ key }: Keyed) => key);
        let before: readonly Keyed[] | null = null;
        for (const state of states) {
          const now = [...state];
          if (before) inherit(now, before);
          before = now;
          const fresh = [...new Set(now.map(({ key }) => key))].map((key) => [
            key,
            now.filter((item) => item.key === key),
          ]);
          expect(Object.fromEntries(groups(now))).toEqual(Object.fromEntries(fresh));
        }
      }),
    );
  });

  it('asks only about what has changed, and stays the same object while nothing in it does', () => {
    const asked: string[] = [];
    const all = gathered((item: Item) => {
      asked.push(item.words.join(' '));
      return item.words;
    });
    const first = [{ words: ['a'] }, { words: ['b'] }, { words: ['c'] }];
    const words = all(first);
    asked.length = 0;
    const same = first.with(1, { words: ['b'] });
    inherit(same, first);
    expect(all(same)).toBe(words);
    const other = same.with(1, { words: ['d'] });
    inherit(other, same);
    expect(all(other)).toEqual(['a', 'd', 'c']);
    expect(asked).toEqual(['b', 'd']);
  });

  it('survives a reader that throws', () => {
    const broken = { words: ['x'] };
    const counts = tallied(({ words }: Item) => {
      if (words[0] === 'x') throw new Error('no');
      return words;
    });
    const first = [{ words: ['a'] }];
    counts(first);
    const second = [{ words: ['b'] }, broken];
    inherit(second, first);
    expect(() => counts(second)).toThrow('no');
    const third = [{ words: ['c'] }];
    inherit(third, second);
    expect([...counts(third)]).toEqual([['c', 1]]);
  });
});
