import { halfWidthDigits } from '@/lib/text/half-width-digits';
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

type Topic = { readonly name: string; readonly words: string; readonly answered?: string };
const subjects = topics.alignment.map(({ name, words, answered = words }: Topic) => ({
  name,
  pattern: new RegExp(words),
  answer: new RegExp(answered),
}));

/** The fields of work that some words speak of. */
export const subjectsIn = (words: string): readonly string[] =>
  subjects.filter(({ pattern }) => pattern.test(words)).map(({ name }) => name);

/** The fields of work in which some words plan something: a lack of staff is answered by 充实力量 as well. */
const answeredIn = remember(
  ({ text }: BlockFacts): ReadonlySet<string> =>
    new Set(subjects.filter(({ answer }) => answer.test(text)).map(({ name }) => name)),
);

/** The first clause behind 一是, or behind the numeral that a paragraph begins with. */
const item =
  /(?:[一二三四五六七八九]是|(?:^|[。；])(?:首先|其次|再次|再者|最后|第[一二三四五六]|其[一二三四五])[，是、]|^\s*(?:[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[.．、]))([^，。；]{2,40})/g;

/** The items that one block of a part holds: its sub-heading, or the first clause of each item of its list. */
export const itemsIn = remember((block: BlockFacts): readonly Item[] => {
  const { id, text } = block;
  if (block.level !== null && block.level > 1) {
    const words = headText(block).replace(/[。：]$/, '');
    return [{ block: id, from: 0, to: words.length, words }];
  }
  if (block.level !== null) return [];
  return [...halfWidthDigits(text).matchAll(item)].flatMap((match): Item[] => {
    const words = match[1] ?? '';
    const to = match.index + match[0].length;
    return [{ block: id, from: to - words.length, to, words }];
  });
});

/** Whether words give a cause; what a shortcoming led to is none. */
export const givesCause = (words: string): boolean => causes.test(words);

const causes =
  /原因|由于|因为|源于|缘于|归因|究其|根源|主因|成因|致因|缘由|根由|起因|病根|归咎|与[^，。；]{2,20}(?:有关|密切相关|分不开)(?=[，。；])|是[^，。；]{2,24}(?:造成|引起|导致|带来)的|症结|归结|归根|根子|根本在于|(?:主要|关键|问题|根本)(?:就|还)?(?:在于|出在)|所致|(?:受|受到|受制于|受限于)[^。，；]{1,20}(?:影响|限制|制约|约束|所限)|受制于|受限于|囿于|碍于|制约|之所以|不到位[，]?(?:导致|造成|致使)|(?:^|[，。；：])(?:主要|多)?(?:是)?因(?!此|而|地|素|势|时|材|人|应|果|公|私|案|病|事|户|村|企|故)[^，。；]{2,20}(?:[，]|而|致|难|无法|未能)/;

type Told = { readonly item: Item; readonly subjects: readonly string[] };

/** The items of a part that speak of known fields of work, and of which. */
const toldIn = gathered(
  remember((block: BlockFacts): readonly Told[] =>
    itemsIn(block)
      .map((item) => ({ item, subjects: subjectsIn(item.words) }))
      .filter(({ subjects }) => subjects.length > 0),
  ),
);

/** Words that lead into a sentence, and words by which it tells of a lack. */
const leadIn = /^(?:目前|当前|此外|另外|同时|还有|另一方面|一方面|个别|部分|有的|少数)?，?/;
const lack = /不|缺|少|弱|差|难|慢|老化|滞后|欠|有限|单一|偏|低|断档|空缺|生疏|有待|仍需/;

/** What may tell of one lack each: the parts of a sentence between its semicolons and colons. */
const segment = /[^；：]+/g;

/** The sentences of a paragraph that tell of a lack in a known field of work, each named by its first clause. */
const toldPlainly = gathered(
  remember((block: BlockFacts): readonly Told[] => {
    if (block.level !== null) return [];
    return block.sentences.flatMap((sentence) =>
      [...block.text.slice(sentence.from, sentence.to).matchAll(segment)].flatMap(({ 0: said, index }) => {
        const lead = leadIn.exec(said)?.[0].length ?? 0;
        const from = sentence.from + index + lead;
        const words = /^[^，。]{2,40}/.exec(said.slice(lead))?.[0] ?? '';
        const subjects = lack.test(words) ? subjectsIn(words) : [];
        return subjects.length > 0
          ? [{ item: { block: block.id, from, to: from + words.length, words }, subjects }]
          : [];
      }),
    );
  }),
);

const listed = gathered(itemsIn);

const spokenOf = tallied(answeredIn);

/**
 * The shortcomings that the plan has nothing on: of a known field of work which no block of the plan speaks of.
 * None while there is no plan to speak of.
 */
export function unanswered(lacking: readonly BlockFacts[], plan: readonly BlockFacts[]): readonly Item[] {
  if (plan.length < 2) return [];
  // Where nothing is listed the sentences are the list.
  const told = listed(lacking).length > 0 ? toldIn(lacking) : toldPlainly(lacking);
  if (told.length === 0) return [];
  const planned = spokenOf(plan);
  return told.flatMap(({ item, subjects }) => (subjects.some((name) => planned.has(name)) ? [] : [item]));
}
