import type { Passage, Relation } from './relation';
import { absolutes } from './relations/absolute';
import { derived } from './relations/derived';
import { growths } from './relations/growth';
import { rates } from './relations/rate';
import { type Check, readPassage, type Sentence } from './relations/reading';
import { subsets } from './relations/subset';
import { sums } from './relations/sum';

/** In the order in which they are asked: a consistent rate or a sum already says that its part fits its whole. */
const checks: readonly Check[] = [rates, sums, growths, subsets, absolutes, derived];

/** What has been found in one sentence; `taken`: the claims that it explains, for the checks to come. */
type Checked = { readonly sentence: Sentence; readonly found: Relation[]; readonly taken: Set<number> };

const explains = (relation: Relation) =>
  relation.kind === 'rate' ? relation.verdict === 'consistent' : relation.verdict !== 'unverifiable';

function ask(check: Check, { sentence, found, taken }: Checked): void {
  for (const relation of check(sentence, taken)) {
    found.push(relation);
    if (explains(relation)) for (const { claim } of relation.spans) taken.add(claim);
  }
}

/**
 * The arithmetic one paragraph states or implies, sentence by sentence; `passage` is 0 in every span.
 * Pure and dependent on the paragraph alone, so the caller may remember the answer.
 */
export const relationsWithin = (passage: Passage): readonly Relation[] =>
  relationsWithinEach([passage])[0] ?? [];

/** The same for many paragraphs, each check over all of them before the next: its code is loaded once. */
export function relationsWithinEach(passages: readonly Passage[]): readonly (readonly Relation[])[] {
  const read = passages.map((passage) =>
    readPassage(passage).map((sentence): Checked => ({ sentence, found: [], taken: new Set() })),
  );
  for (const check of checks)
    for (const passage of read) for (const sentence of passage) ask(check, sentence);
  return read.map((passage) => passage.flatMap(({ found }) => found));
}
