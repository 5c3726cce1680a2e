import { parseNumeral } from '@/lib/text/numerals';
import { bases } from '../bases';
import { registryDay } from '../registry-day';
import type { Draft, Rule } from '../rule';

const article = /^第\s?([一二三四五六七八九十百千零〇两\d]{1,9})\s?条/;

export const articleNumber: Rule = {
  id: 'article-number',
  code: 'L08',
  kind: 'citation',
  glyph: '§',
  severity: 'error',
  about: '引用的条号比这部法规的总条数还大。',
  why: '没有这一条，多半是条号写错，或者引的是另一部法规。',
  how: '查对原文后改条号。',
  basis: bases.ours,
  reads: 'block',
  needs: [/《/],
  check: (block, { env }) =>
    block.citations.flatMap(({ to, title }): Draft[] => {
      const law = env.laws.find(title);
      const match = article.exec(block.text.slice(to));
      const number = parseNumeral(match?.[1] ?? '');
      if (!match || law?.articles === undefined || number === null || number <= law.articles) return [];
      return [
        {
          at: { block: block.id, from: to, to: to + match[0].length },
          words: `${title}${match[0]}`,
          why: `${articleNumber.why}${registryDay(env.laws)}`,
          what: `《${title}》共${law.articles}条，没有${match[0]}。`,
          severity: law.confidence === 'low' ? 'warning' : 'error',
        },
      ];
    }),
};
