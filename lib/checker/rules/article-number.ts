import type { Law } from '@/lib/laws/law';
import type { LawRegistry } from '@/lib/laws/law-registry';
import { parseNumeral } from '@/lib/text/numerals';
import { bases } from '../bases';
import type { BlockFacts } from '../facts/block-facts';
import { matchesIn } from '../matches-in';
import { registryDay } from '../registry-day';
import type { Draft, Rule } from '../rule';

/** 第九十六条, and the paragraph and item of it that may be told. */
const article =
  /第\s?([一二三四五六七八九十百千零〇两\d０-９]{1,9})\s?条(?:之[一二三四五六七八九十]{1,2})?(?:第[一二三四五六七八九十\d]{1,3}款)?(?:第?[（(]?[一二三四五六七八九十\d]{1,3}[）)]?项)?/g;
/** Between a title and its article: 《行政许可法》（2019年修正）中的第八章第九十六条. */
const lead =
  /^(?:[（(][^（）()]{1,20}[）)])?(?:中的?|里的?|的|之)?(?:第[一二三四五六七八九十\d]{1,4}[编章节]){0,3}(?:中的?|的)?$/;
/** Between two articles of one instrument. */
const joint = /^(?:[、和及与至到或—－～~-]|以及)$/;
const edition = /[（(](?:20\d{2}年?)?修[订正](?:版|本)?[）)]$/;

/** A name without 《》 is known where it begins behind a mark or a word that leads to it; 云川县信访条例 does not. */
const leads = /(?:^|[，。；：、（“\s据照按依循行实反用对和与及以将把在])$/;
const longestName = 40;

function bareLaw(text: string, at: number, laws: LawRegistry): { law: Law; title: string } | null {
  if (!/[法典例定]/.test(text.charAt(at - 1))) return null;
  for (let from = Math.max(0, at - longestName); from < at - 2; from++) {
    if (!leads.test(text.slice(Math.max(0, from - 1), from))) continue;
    const title = text.slice(from, at);
    const law = laws.find(title);
    if (law) return { law, title };
  }
  return null;
}

/** Of which instrument an article is, when the one before it was of `last`. */
function ownerOf(
  { text, plain, citations }: BlockFacts,
  at: number,
  laws: LawRegistry,
  last: { readonly to: number; readonly law: Law; readonly title: string } | null,
): { law: Law; title: string } | null {
  if (last && joint.test(text.slice(last.to, at))) return last;
  const cited = citations.findLast(({ to }) => to <= at);
  if (cited && lead.test(text.slice(cited.to, at))) {
    const law = laws.find(cited.title) ?? laws.find(cited.title.replace(edition, ''));
    return law && { law, title: cited.title };
  }
  return bareLaw(plain, at, laws);
}

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
    let last: { to: number; law: Law; title: string } | null = null;
    return matchesIn(block, article).flatMap(({ 0: words, 1: numeral = '', index }): Draft[] => {
      const owner = ownerOf(block, index, env.laws, last);
      last = owner && { ...owner, to: index + words.length };
      const number = parseNumeral(numeral);
      if (!owner || number === null) return [];
      const { law, title } = owner;
      if (law.articles === undefined || number <= law.articles) return [];
      const named = words.slice(0, words.indexOf('条') + 1);
      return [
        {
          at: { block: block.id, from: index, to: index + named.length },
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
