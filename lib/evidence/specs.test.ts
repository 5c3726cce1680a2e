import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readClaims } from '../text/read-claims';
import { type Candidate, candidates, indexLedger } from './candidates';
import { claimWords } from './claim-words';
import { parseLedger } from './parse-ledger';

type Spec = {
  readonly about: string;
  readonly ledger: readonly (readonly [string, string, number, string])[];
  readonly passages: readonly string[];
};

/** What matching made of one claim; `fact` is what a person would link it to, null where nothing proves it. */
type Matched = { readonly words: string; readonly fact: string | null; readonly found: readonly Candidate[] };

const period = { from: '2026-01-01', to: '2026-12-31' };
const link = /\[([^\]]+)\]\((F\d+)\)/g;

function matched({ ledger, passages }: Spec): Matched[] {
  const facts = parseLedger(
    ledger.map(([id, indicator, value, unit]) => ({ id, indicator, value, unit, period })),
  );
  if (!facts.ok) throw new Error(facts.error.message);
  const index = indexLedger(facts.value);
  return passages.flatMap((passage) => {
    const byHand = new Map<number, string>();
    let removed = 0;
    for (const match of passage.matchAll(link)) {
      const [whole, words = '', fact = ''] = match;
      byHand.set(match.index - removed, fact);
      removed += whole.length - words.length;
    }
    const text = passage.replace(link, '$1');
    return claimWords(text, readClaims(text)).map((around) => ({
      words: `${around.near}${around.claim.text}`,
      fact: byHand.get(around.claim.start) ?? null,
      found: candidates(around, index),
    }));
  });
}

const files = readdirSync('lib/evidence/specs');
const all = files.flatMap((file) => matched(JSON.parse(readFileSync(`lib/evidence/specs/${file}`, 'utf8'))));
const pairs = all.filter(({ fact }) => fact !== null);
const rankOf = ({ fact, found }: Matched): number =>
  found.findIndex((candidate) => candidate.fact.id === fact);

describe('matching claims with facts, over ledgers full of equal values', () => {
  it('has at least 120 pairs to be judged by', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(120);
  });

  it('puts the right fact first for 95 in 100 and among the first three for 99', () => {
    const first = pairs.filter((pair) => rankOf(pair) === 0).length;
    const firstThree = pairs.filter((pair) => rankOf(pair) >= 0 && rankOf(pair) < 3).length;
    expect(first / pairs.length).toBeGreaterThanOrEqual(0.95);
    expect(firstThree / pairs.length).toBeGreaterThanOrEqual(0.99);
  });

  it('is never certain of a wrong fact, nor of any where nothing proves the number', () => {
    const wrong = all
      .filter(({ fact, found }) => found[0]?.certain && found[0].fact.id !== fact)
      .map(({ words, found }) => `${words} → ${found[0]?.fact.indicator}`);
    expect(wrong).toEqual([]);
  });

  it('is certain of most', () => {
    expect(pairs.filter(({ found }) => found[0]?.certain).length / pairs.length).toBeGreaterThan(0.8);
  });
});
