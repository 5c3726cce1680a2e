import words from '../confusion-words.json';
import entries from '../confusions.json';
import type { BlockFacts } from '../facts/block-facts';
import { mayHoldAny, patternNumber } from '../may-hold';
import { neededCharacters } from '../needed-characters';
import { patternDrafts, replaceBy } from '../pattern-drafts';
import type { Draft, Rule } from '../rule';

/** Wrong only among certain neighbours. */
const confusions = entries.map(({ pattern: source, insert }) => {
  const pattern = new RegExp(source, 'g');
  return { pattern, insert, number: Uint16Array.of(patternNumber(pattern)) };
});

type Wrong = { readonly word: string; readonly right: string; readonly at: number };

/** Wrong wherever they stand, by the character of the word that a text is likeliest not to have, and where in it that is. */
const always = new Map<number, Wrong[]>();
/** By code unit: 1 for the keys of `always`. */
const telling = new Uint8Array(65536);
for (const [right, list] of Object.entries(words))
  for (const word of list.split(' ')) {
    const [rarest = ''] = neededCharacters(new RegExp(word))?.chars ?? [];
    const unit = rarest.charCodeAt(0);
    always.set(unit, [...(always.get(unit) ?? []), { word, right, at: word.indexOf(rarest) }]);
    telling[unit] = 1;
  }

function wrongWords(block: BlockFacts): Draft[] {
  const { plain } = block;
  const drafts: Draft[] = [];
  for (let i = 0; i < plain.length; i++) {
    const unit = plain.charCodeAt(i);
    if (telling[unit] !== 1) continue;
    for (const { word, right, at } of always.get(unit) ?? []) {
      const from = i - at;
      if (from < 0 || !plain.startsWith(word, from)) continue;
      if (drafts.some((draft) => draft.at.from < from + word.length && from < draft.at.to)) continue;
      drafts.push(draftOf(block, from, from + word.length, right));
    }
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
      .filter(({ number }) => mayHoldAny(block, number))
      .flatMap(({ pattern, insert }) =>
        patternDrafts(block, [pattern], (match) => ({
          what: `“${match[0]}”在这里应为“${insert}”。`,
          insert,
        })),
      ),
  ],
};
