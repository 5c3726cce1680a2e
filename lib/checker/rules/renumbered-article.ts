import { chineseDate } from '@/lib/base/chinese-date';
import { bases } from '../bases';
import { article, citedArticles } from '../cited-articles';
import { citedAsBasis } from '../cited-as-basis';
import { registryDay } from '../registry-day';
import type { Draft, Rule } from '../rule';

export const renumberedArticle: Rule = {
  id: 'renumbered-article',
  code: 'L04',
  kind: 'citation',
  glyph: '§',
  severity: 'info',
  about: '引用的条号属于报告年度里刚换了文本的法律。',
  why: '修订以后条号往往变了，照上年的稿子写的条号可能是旧的。',
  how: '照现行文本核对条号。',
  basis: bases.ours,
  reads: 'block',
  needs: [article],
  check(block, { env, year }) {
    if (year === null) return [];
    const told = new Set<string>();
    return citedArticles(block, env.laws).flatMap(
      ({ from, to, named, number, law, title, where }): Draft[] => {
        const { effective, passed, articles } = law;
        // Without the day on which it was passed the text in force is not known to be a revised one.
        if (passed === undefined || effective === null || !effective.startsWith(`${year}-`)) return [];
        if (!citedAsBasis(block.narrow, where.from, where.to)) return [];
        if (told.has(law.title) || (articles !== undefined && number > articles)) return [];
        told.add(law.title);
        return [
          {
            at: { block: block.id, from, to },
            words: `${title}${named}`,
            why: `${renumberedArticle.why}${registryDay(env.laws)}`,
            what: `《${title}》的现行文本${chineseDate(effective)}起施行，${named}是不是新的条号，请核对。`,
          },
        ];
      },
    );
  },
};
