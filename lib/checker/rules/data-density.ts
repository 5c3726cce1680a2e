import { headingNumeral } from '@/lib/schema/numbering';
import { bases } from '../bases';
import type { BlockFacts } from '../facts/block-facts';
import type { Rule } from '../rule';
import { ruleSettings } from '../rule-settings';

const settings = ruleSettings('data-density', {
  leastPerThousand: { about: '每千字至少几个数字', usual: 3, least: 0, most: 100 },
  shortest: { about: '这一部分不到多少字时不查，空格不算', usual: 300, least: 0, most: 20_000 },
});

/** 一、 and （二） are printed in front of a heading's own words. */
const numeralLength = ({ level, typed }: BlockFacts): number =>
  level === null ? 0 : (typed ?? headingNumeral(level, 1)).replace(/\s/g, '').length;

export const dataDensity: Rule = {
  id: 'data-density',
  code: 'N13',
  kind: 'structure',
  glyph: '空',
  severity: 'info',
  about: '“主要举措和成效”部分数字太少，平均每千字不到3个。',
  why: '没有次数、件数和事例，看不出做了多少。',
  how: '补充次数、件数、人次和典型事例。',
  basis: bases.practice,
  settings: settings.declared,
  reads: 'section',
  of: 'achievements',
  check(blocks, { env }) {
    const { leastPerThousand, shortest } = settings.of(env);
    const [heading] = blocks;
    let characters = 0;
    let numbers = 0;
    for (const block of blocks) {
      characters += block.text.replace(/\s/g, '').length + numeralLength(block);
      numbers += block.claims.length;
    }
    if (!heading || characters < shortest || (numbers * 1000) / characters >= leastPerThousand) return [];
    return [
      {
        at: { block: heading.id, from: 0, to: heading.head?.to ?? 0 },
        words: 'density',
        what: `这一部分约${Math.round(characters / 10) * 10}字，${numbers === 0 ? '没有数字' : `只有${numbers}个数字`}。`,
      },
    ];
  },
};
