import { nextPair, pairOf, pairSet } from '@/lib/base/pair-set';
import words from '../confusion-words.json';
import entries from '../confusions.json';
import type { BlockFacts } from '../facts/block-facts';
import { isPossible, patternBits, patternNumber } from '../may-hold';
import { patternDrafts, replaceBy } from '../pattern-drafts';
import type { Draft, Rule } from '../rule';

/** Wrong only among certain neighbours. */
const confusions = entries.map(({ pattern: source, insert }) => {
  const pattern = new RegExp(source, 'g');
  return { pattern, insert, number: patternNumber(pattern) };
});

const lastNumber = Math.max(...confusions.map(({ number }) => number));

type Wrong = { readonly word: string; readonly right: string };

/** Wrong wherever they stand, by their first two characters. */
const always = new Map<number, Wrong[]>();
for (const [right, list] of Object.entries(words))
  for (const word of list.split(' ')) {
    const pair = pairOf(word, 0);
    always.set(pair, [...(always.get(pair) ?? []), { word, right }]);
  }
const begins = pairSet([...always.values()].flatMap((list) => list.map(({ word }) => word)));

function wrongWords(block: BlockFacts): Draft[] {
  const { plain } = block;
  const drafts: Draft[] = [];
  for (let from = nextPair(begins, plain, 0); from >= 0; from = nextPair(begins, plain, from + 1)) {
    for (const { word, right } of always.get(pairOf(plain, from)) ?? []) {
      const to = from + word.length;
      if (!plain.startsWith(word, from)) continue;
      if (drafts.some((draft) => draft.at.from < to && from < draft.at.to)) continue;
      drafts.push(draftOf(block, from, to, right));
    }
  }
  return drafts;
}

function draftOf({ id: block, plain }: BlockFacts, from: number, to: number, insert: string): Draft {
  const words = plain.slice(from, to);
  const what = `“${words}”在这里应为“${insert}”。`;
  return { at: { block, from, to }, words, what, fixes: [replaceBy(block, from, to, insert)] };
}

function wrongAmongOthers(block: BlockFacts): readonly Draft[] {
  const bits = patternBits(block, lastNumber);
  const drafts: Draft[] = [];
  for (const { pattern, insert, number } of confusions)
    if (isPossible(bits, number))
      drafts.push(
        ...patternDrafts(block, [pattern], (match) => ({
          what: `“${match[0]}”在这里应为“${insert}”。`,
          insert,
        })),
      );
  return drafts;
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
  check: (block) => [...wrongWords(block), ...wrongAmongOthers(block)],
};
