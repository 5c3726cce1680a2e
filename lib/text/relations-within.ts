import type { Passage, Relation } from './relation';
import { absolutes } from './relations/absolute';
import { derived } from './relations/derived';
import { growths } from './relations/growth';
import { rates } from './relations/rate';
import { readPassage, type Sentence } from './relations/reading';
import { subsets } from './relations/subset';
import { sums } from './relations/sum';

/**
 * The arithmetic one paragraph states or implies, sentence by sentence; `passage` is 0 in every span.
 * Pure and dependent on the paragraph alone, so the caller may remember the answer.
 */
export function relationsWithin(passage: Passage): Relation[] {
  return readPassage(passage).flatMap(relationsOf);
}

/** A consistent rate or a sum already says that its part fits its whole, so it takes the pair. */
function relationsOf(sentence: Sentence): Relation[] {
  const found: Relation[] = [];
  const taken = new Set<number>();
  for (const check of [rates, sums, growths, subsets, absolutes, derived]) {
    for (const relation of check(sentence, taken)) {
      found.push(relation);
      if (explains(relation)) for (const { claim } of relation.spans) taken.add(claim);
    }
  }
  return found;
}

const explains = (relation: Relation) =>
  relation.kind === 'rate' ? relation.verdict === 'consistent' : relation.verdict !== 'unverifiable';
