import topics from '../topics.json';
import { type BlockFacts, headText } from './block-facts';
import { gathered } from './gathered';
import { remember } from './remember';
import { tallied } from './tallied';

/** One item of a list in a part, such as one shortcoming: the words that name it, and their place. */
export type Item = {
  readonly block: string;
  readonly from: number;
  readonly to: number;
  readonly words: string;
};

const subjects = topics.alignment.map(({ name, words }) => ({ name, pattern: new RegExp(words) }));

/** The fields of work that some words speak of. */
export const subjectsIn = (words: string): readonly string[] =>
  subjects.filter(({ pattern }) => pattern.test(words)).map(({ name }) => name);

const subjectsOf = remember((block: BlockFacts): ReadonlySet<string> => new Set(subjectsIn(block.text)));

/** The first clause behind 一是, or behind the numeral that a paragraph begins with. */
const item =
  /(?:[一二三四五六七八九]是|^\s*(?:[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[.．、]))([^，。；]{2,40})/g;

/** The items that one block of a part holds: its sub-heading, or the first clause of each item of its list. */
export const itemsIn = remember((block: BlockFacts): readonly Item[] => {
  const { id, text } = block;
  if (block.level !== null && block.level > 1) {
    const words = headText(block).replace(/[。：]$/, '');
    return [{ block: id, from: 0, to: words.length, words }];
  }
  if (block.level !== null) return [];
  return [...text.matchAll(item)].flatMap((match): Item[] => {
    const words = match[1] ?? '';
    const to = match.index + match[0].length;
    return [{ block: id, from: to - words.length, to, words }];
  });
});

/** Whether words give a cause; what a shortcoming led to is none. */
export const givesCause = (words: string): boolean => causes.test(words);

const causes =
  /原因|由于|因为|源于|缘于|归因|究其|根源|(?:受|受到)[^。，；]{1,20}(?:影响|限制|制约)|制约|之所以|根子在|不到位[，]?(?:导致|造成|致使)/;

type Told = { readonly item: Item; readonly subjects: readonly string[] };

/** The items of a part that speak of known fields of work, and of which. */
const toldIn = gathered(
  remember((block: BlockFacts): readonly Told[] =>
    itemsIn(block)
      .map((item) => ({ item, subjects: subjectsIn(item.words) }))
      .filter(({ subjects }) => subjects.length > 0),
  ),
);

const spokenOf = tallied(subjectsOf);

/**
 * The shortcomings that the plan has nothing on: of a known field of work which no block of the plan speaks of.
 * None while there is no plan to speak of.
 */
export function unanswered(lacking: readonly BlockFacts[], plan: readonly BlockFacts[]): readonly Item[] {
  if (plan.length < 2) return [];
  const told = toldIn(lacking);
  if (told.length === 0) return [];
  const planned = spokenOf(plan);
  return told.flatMap(({ item, subjects }) => (subjects.some((name) => planned.has(name)) ? [] : [item]));
}
