import type { Range } from '@/lib/base/range';
import type { Law } from '@/lib/laws/law';
import type { LawRegistry } from '@/lib/laws/law-registry';
import { parseNumeral } from '@/lib/text/numerals';
import type { BlockFacts } from './facts/block-facts';
import { matchesIn } from './matches-in';

/** 第九十六条, and the paragraph and item of it that may be told. */
export const article =
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

/** An instrument as it is cited: `where` its title stands. */
type Owner = { readonly law: Law; readonly title: string; readonly where: Range };

function bareLaw(text: string, at: number, laws: LawRegistry): Owner | null {
  if (!/[法典例定]/.test(text.charAt(at - 1))) return null;
  for (let from = Math.max(0, at - longestName); from < at - 2; from++) {
    if (!leads.test(text.slice(Math.max(0, from - 1), from))) continue;
    const title = text.slice(from, at);
    const law = laws.find(title);
    if (law) return { law, title, where: { from, to: at } };
  }
  return null;
}

/** Of which instrument an article is, when the one before it was of `last`. */
function ownerOf(
  { text, plain, citations }: BlockFacts,
  at: number,
  laws: LawRegistry,
  last: { readonly to: number; readonly owner: Owner } | null,
): Owner | null {
  if (last && joint.test(text.slice(last.to, at))) return last.owner;
  const cited = citations.findLast(({ to }) => to <= at);
  if (cited && lead.test(text.slice(cited.to, at))) {
    const law = laws.find(cited.title) ?? laws.find(cited.title.replace(edition, ''));
    return law && { law, title: cited.title, where: cited };
  }
  return bareLaw(plain, at, laws);
}

/** 第九十六条 of an instrument of the registry: [from, to) of the words `named`. */
export type CitedArticle = Owner & {
  readonly from: number;
  readonly to: number;
  readonly named: string;
  readonly number: number;
};

/** The articles that a block cites of instruments which the registry knows, in order. */
export function citedArticles(block: BlockFacts, laws: LawRegistry): readonly CitedArticle[] {
  let last: { to: number; owner: Owner } | null = null;
  return matchesIn(block, article).flatMap(({ 0: words, 1: numeral = '', index }): CitedArticle[] => {
    const owner = ownerOf(block, index, laws, last);
    last = owner && { owner, to: index + words.length };
    const number = parseNumeral(numeral);
    if (!owner || number === null) return [];
    const named = words.slice(0, words.indexOf('条') + 1);
    return [{ from: index, to: index + named.length, named, number, ...owner }];
  });
}
