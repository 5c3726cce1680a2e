import type { WordRule } from './pack';
import { phrasePattern } from './pack-phrases';

/** Word rules that do not contradict one another, and what is wrong with the `replace` of which. */
export type SettledWords = {
  readonly words: readonly WordRule[];
  readonly faults: readonly { readonly id: string; readonly reason: string }[];
};

const places = ({ before, after, parts }: WordRule): string => JSON.stringify([before, after, parts]);

/** Whether two rules find the same words in the same places and would put different ones there. */
const saysOtherwise = (a: WordRule, b: WordRule): boolean =>
  a.replace !== undefined &&
  b.replace !== undefined &&
  a.replace !== b.replace &&
  places(a) === places(b) &&
  a.find.some((phrase) => b.find.includes(phrase));

/**
 * Leaves out the later of two rules that would replace the same words differently, and replacements which a rule of
 * the same pack, the very one included, would report again.
 */
export function settleWords(words: readonly WordRule[]): SettledWords {
  const agreed: WordRule[] = [];
  const faults: { id: string; reason: string }[] = [];
  for (const rule of words) {
    const other = agreed.find((candidate) => saysOtherwise(candidate, rule));
    if (other) faults.push({ id: rule.id, reason: `与 ${other.id} 找的是同一个词，改成的却不一样` });
    else agreed.push(rule);
  }
  const settled = agreed.map((rule): WordRule => {
    const { replace, ...rest } = rule;
    if (replace === undefined) return rule;
    const chaser = agreed.find((other) => phrasePattern(other).test(replace));
    if (!chaser) return rule;
    faults.push({ id: rule.id, reason: `改成“${replace}”之后又会被 ${chaser.id} 找出来` });
    return rest;
  });
  return { words: settled, faults };
}
