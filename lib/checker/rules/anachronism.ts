import { bases } from '../bases';
import { citedAsBasis } from '../cited-as-basis';
import events from '../events.json';
import type { BlockFacts } from '../facts/block-facts';
import { patternDrafts } from '../pattern-drafts';
import type { Draft, Rule } from '../rule';
import texts from '../texts-of-a-year.json';

const known = events.map(({ pattern, name, on }) => ({ pattern: new RegExp(pattern, 'g'), name, on }));

const month = (on: string): string => `${Number(on.slice(0, 4))}年${Number(on.slice(5))}月`;

/** A meeting may be looked forward to before it is held. */
const awaited = /(?:迎接|喜迎|迎|备战|献礼)[^，。；]{0,6}$/;

const published = new Map(texts.map((text) => [text.title, text]));

const foretold = /草案|征求意见|新(?:出台|颁布|通过)|即将/;

/** Known texts that are named before they were there; as what one goes by, they are another rule's matter. */
const tooEarly = (block: BlockFacts, year: number): Draft[] =>
  block.citations.flatMap(({ from, to, title }): Draft[] => {
    const text = published.get(title.replace(/^中华人民共和国/, ''));
    // In the year before, a draft was already talked about.
    if (!text || text.on <= `${year + 1}-12` || citedAsBasis(block.text, from, to)) return [];
    if (foretold.test(block.text.slice(Math.max(0, from - 8), to + 4))) return [];
    const what = `《${title}》于${month(text.on)}${text.says}，报告年度为${year}年。`;
    return [{ at: { block: block.id, from, to }, words: title, what }];
  });

const made = /(20\d{2})年(?:\d{1,2}月)?(?:新)?(?:修订|修正|通过|颁布|公布|出台|印发|召开)(?:的|）)/g;
const ahead = /将|拟|计划|预计|力争|确保|争取|目标|规划|打算|准备|前$/;

const later = (block: BlockFacts, year: number): Draft[] => [
  ...patternDrafts(block, [made], ({ 0: words, 1: named, index }, text) =>
    Number(named) <= year || ahead.test(text.slice(Math.max(0, (index ?? 0) - 8), index))
      ? null
      : { what: `“${words}”晚于报告年度${year}年。` },
  ),
];

export const anachronism: Rule = {
  id: 'anachronism',
  code: 'K04',
  kind: 'inconsistent',
  glyph: '⇄',
  severity: 'error',
  about: '写到的会议、文件、法律或者事情晚于报告年度。',
  why: '报告年度里还没有开的会，不可能已经学习贯彻。',
  how: '核对是不是用了别的年份的稿子。',
  basis: bases.practice,
  reads: 'block',
  needs: [...known.map(({ pattern }) => pattern), made, /《/],
  check(block, { year, part }) {
    if (year === null || part === 'plan') return [];
    const meetings = known
      .filter(({ on }) => on > `${year}-12`)
      .flatMap(({ pattern, name, on }) =>
        patternDrafts(block, [pattern], (match, text) =>
          awaited.test(text.slice(0, match.index))
            ? null
            : { what: `${name}于${month(on)}召开，报告年度为${year}年。` },
        ),
      )
      .filter((draft, i, all) => all.findIndex((other) => other.at.from === draft.at.from) === i);
    return [...meetings, ...tooEarly(block, year), ...later(block, year)];
  },
};
