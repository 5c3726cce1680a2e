import { longestAt, makeTrie } from '@/lib/text/trie';
import words from '../confusion-words.json';
import entries from '../confusions.json';
import type { BlockFacts } from '../facts/block-facts';
import { mayHold } from '../may-hold';
import { patternDrafts, replaceBy } from '../pattern-drafts';
import type { Draft, Rule } from '../rule';

/** Wrong only among certain neighbours. */
const confusions = entries.map(({ pattern, insert }) => ({ pattern: new RegExp(pattern, 'g'), insert }));

/** Wrong wherever they stand: by wrong word the right one. */
const always = makeTrie(
  Object.entries(words).flatMap(([right, wrong]) =>
    wrong.split(' ').map((word): [string, string] => [word, right]),
  ),
  'forward',
);

function wrongWords(block: BlockFacts): Draft[] {
  const drafts: Draft[] = [];
  for (let from = 0; from < block.plain.length; ) {
    const found = longestAt(always, block.plain, from);
    if (found) drafts.push(draftOf(block, from, found.end, found.value));
    from = found?.end ?? from + 1;
  }
  return drafts;
}

function draftOf({ id: block, plain }: BlockFacts, from: number, to: number, insert: string): Draft {
  const words = plain.slice(from, to);
  const what = `“${words}”在这里应为“${insert}”。`;
  return { at: { block, from, to }, words, what, fixes: [replaceBy(block, from, to, insert)] };
}

export const confusableWords: Rule = {
  id: 'confusable-words',
  code: 'W05',
  kind: 'language',
  glyph: '～',
  severity: 'error',
  about: '音近形近的词用混了，例如“群体性时间”“开班讲座”“截止目前”。',
  why: '这些词在这里只有一种写法是对的。',
  how: '换成正确的词。',
  basis: null,
  reads: 'block',
  check: (block) => [
    ...wrongWords(block),
    ...confusions
      .filter(({ pattern }) => mayHold(block, pattern))
      .flatMap(({ pattern, insert }) =>
        patternDrafts(block, [pattern], (match) => ({
          what: `“${match[0]}”在这里应为“${insert}”。`,
          insert,
        })),
      ),
  ],
};
