import { halfWidthDigits } from '@/lib/text/half-width-digits';
import { bases } from '../bases';
import { citedAsBasis } from '../cited-as-basis';
import events from '../events.json';
import type { BlockFacts } from '../facts/block-facts';
import { patternDrafts } from '../pattern-drafts';
import type { Draft, Rule } from '../rule';
import texts from '../texts-of-a-year.json';

type Event = { readonly pattern: string; readonly name: string; readonly on: string; readonly says?: string };

const known = (events as readonly Event[]).map(({ pattern, name, on, says = '召开' }) => ({
  pattern: new RegExp(pattern, 'g'),
  name,
  on,
  says,
}));

const month = (on: string): string => `${Number(on.slice(0, 4))}年${Number(on.slice(5))}月`;

/** A meeting may be looked forward to before it is held, a plan be prepared. */
const awaited = /(?:迎接|喜迎|迎|备战|献礼|编制|起草|谋划|研究|建言|筹备)[^，。；]{0,6}$/;

/** A range of years is written with many kinds of dash. */
const keyOf = (title: string): string =>
  halfWidthDigits(title)
    .replace(/^中华人民共和国/, '')
    .replace(/[–－\-~～至](?=20\d{2})/g, '—');

const published = new Map(texts.map((text) => [text.title, text]));

/** A text was talked about before it was there. */
const foretold = /草案|征求意见|意见征集|立法|审议稿|送审|讨论稿|即将|尚未|有望|准备|提前|及早/;
/** 新颁布的《…》, 国务院公布的《…》: that it is there is itself what is said. */
const announced = /(?:修订|通过|颁布|公布|出台|印发|发布)的[^，。；《》]{0,6}$/;

/** Known texts that are named before they were there; as what one goes by, they are another rule's matter. */
const tooEarly = (block: BlockFacts, year: number): Draft[] =>
  block.citations.flatMap(({ from, to, title }): Draft[] => {
    const text = published.get(keyOf(title));
    if (!text || text.on <= `${year}-12`) return [];
    const before = block.text.slice(Math.max(0, from - 20), from);
    if (citedAsBasis(block.text, from, to) && !announced.test(before)) return [];
    if (foretold.test(before) || foretold.test(block.text.slice(to, to + 12)) || foretold.test(title))
      return [];
    const what = `《${title}》于${month(text.on)}${text.says}，报告年度为${year}年。`;
    return [{ at: { block: block.id, from, to }, words: title, what }];
  });

/** 2024年新修订的…, …于2023年6月通过。 */
const made =
  /(20\d{2})年(?!度)(?:\d{1,2}月)?(?:\d{1,2}日)?([^，。；\d]{0,8}?)新?(?:修订|修正|通过|颁布|公布|出台|印发|发布|召开)(?:的|）|(?=[，。；]|$))/g;
/** 2024年全国“两会”, 2024年县委政法工作会议 */
const met =
  /(20\d{2})年(?:\d{1,2}月)?((?:全国|中央|[省市县区党镇])[^，。；\d]{0,12}?)(?:两会|会议|全会|大会|推进会|动员会)/g;
/** 2026年5月，镇党委召开会议 */
const done =
  /(?<=^|[，。；：])(20\d{2})年\d{1,2}月(?:\d{1,2}日|[上中下]旬|[初底份])?([^。；\d]{0,24}?)(?:召开|举办|举行|开展|组织|听取|印发|出台|成立|完成|排查|调解|受理|查处|荣?获|建成|启用|挂牌)/g;

const ahead =
  /将|拟|计划|预计|力争|确保|争取|目标|规划|打算|准备|筹备|迎接|定于|[前起至到]$|[前起](?=[，。；])/;
/** What is done about a year when it is over. */
const afterwards = /述法|述职|考核|考评|评议|测评|总结|报送|审议|表彰|验收|公示|公开/;

const later = (block: BlockFacts, year: number): Draft[] => [
  ...patternDrafts(block, [made, met, done], ({ 0: words, 1: named, 2: between = '', index }, text) => {
    const from = index ?? 0;
    if (Number(named) <= year || ahead.test(text.slice(Math.max(0, from - 8), from)) || ahead.test(between))
      return null;
    const clause = words.endsWith('的') ? '' : text.slice(from, from + words.length + 24);
    return afterwards.test(clause) ? null : { what: `“${words}”晚于报告年度${year}年。` };
  }),
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
  needs: [...known.map(({ pattern }) => pattern), made, met, done, /《/],
  check(block, { year, part }) {
    if (year === null || part === 'plan') return [];
    const meetings = known
      .filter(({ on }) => on > `${year}-12`)
      .flatMap(({ pattern, name, on, says }) =>
        patternDrafts(block, [pattern], (match, text) =>
          awaited.test(text.slice(0, match.index))
            ? null
            : { what: `${name}于${month(on)}${says}，报告年度为${year}年。` },
        ),
      )
      .filter((draft, i, all) => all.findIndex((other) => other.at.from === draft.at.from) === i);
    return [...meetings, ...tooEarly(block, year), ...later(block, year)];
  },
};
