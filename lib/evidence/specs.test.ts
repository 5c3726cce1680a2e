import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isWronglyCertain, type Matched, matchSpec, rankOf } from './testing/match-spec';

const specs = readdirSync('lib/evidence/specs').map((file) =>
  JSON.parse(readFileSync(`lib/evidence/specs/${file}`, 'utf8')),
);
const ways = [
  ['nothing around linked', specs.flatMap((spec) => matchSpec(spec))],
  ['what stands before linked', specs.flatMap((spec) => matchSpec(spec, 'linked'))],
] as const;

const pairsOf = (all: readonly Matched[]) => all.filter(({ fact }) => fact !== null);

describe.each(ways)('matching claims with facts, over ledgers full of equal values, %s', (_, all) => {
  const pairs = pairsOf(all);

  it('has at least 150 pairs to be judged by', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(150);
  });

  it('puts the right fact first for 95 in 100 and among the first three for 99', () => {
    const first = pairs.filter((pair) => rankOf(pair) === 0).length;
    const firstThree = pairs.filter((pair) => rankOf(pair) >= 0 && rankOf(pair) < 3).length;
    expect(first / pairs.length).toBeGreaterThanOrEqual(0.95);
    expect(firstThree / pairs.length).toBeGreaterThanOrEqual(0.99);
  });

  it('is never certain of a wrong fact, nor of any where nothing proves the number', () => {
    const wrong = all
      .filter(isWronglyCertain)
      .map(({ words, found }) => `${words} → ${found[0]?.fact.indicator}`);
    expect(wrong).toEqual([]);
  });

  it('is certain of most', () => {
    expect(pairs.filter(({ found }) => found[0]?.certain).length / pairs.length).toBeGreaterThan(0.8);
  });
});
