import { bases } from '../bases';
import { article, citedArticles } from '../cited-articles';
import { registryDay } from '../registry-day';
import type { Draft, Rule } from '../rule';

export const articleNumber: Rule = {
  id: 'article-number',
  code: 'L04',
  kind: 'citation',
  glyph: '§',
  severity: 'error',
  about: '引用的条号比这部法规的总条数还大。',
  why: '没有这一条，多半是条号写错，或者引的是另一部法规。',
  how: '查对原文后改条号。',
  basis: bases.ours,
  reads: 'block',
  needs: [article],
  check(block, { env }) {
    return citedArticles(block, env.laws).flatMap(({ from, to, named, number, law, title }): Draft[] => {
      if (law.articles === undefined || number <= law.articles) return [];
      return [
        {
          at: { block: block.id, from, to },
          words: `${title}${named}`,
          why: `${articleNumber.why}${registryDay(env.laws)}`,
          what: `《${title}》共${law.articles}条，没有${named}。`,
          // Regulations are revised more often and longer than their counts are known for.
          severity: law.kind === '法律' && law.confidence !== 'low' ? 'error' : 'warning',
        },
      ];
    });
  },
};
