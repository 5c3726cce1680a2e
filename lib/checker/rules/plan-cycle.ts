import { chineseOrdinal } from '@/lib/schema/numbering';
import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

const starts: Readonly<Record<string, number>> = { 七五: 2016, 八五: 2021, 九五: 2026 };
/** 2021年是…: the clause speaks of a year of its own. */
const ownYear = /(20\d{2})年[^，。；]{0,12}$/;
const digits = '零一二三四五六七八九';
const cycle =
  '[“"]?(七五|八五|九五)[”"]?(?:普法|法治宣传教育)(?:依法治理)?(?:工作)?(?:规划|方案)?(?:的?实施|推进)?的?';
const nth = new RegExp(`${cycle}(?:进入|步入|迎来|到了?|已是)?第([一二三四五])(?:年|个年头)`, 'g');
/** Which year of a plan each of these is. */
const stages: Readonly<Record<string, number>> = {
  开局: 1,
  启动: 1,
  起步: 1,
  首: 1,
  中期: 3,
  收官: 5,
  最后一: 5,
};
const stage = new RegExp(`${cycle}(开局|启动|起步|首|中期|收官|最后一)之?年`, 'g');
/** A plan of other years, carried out: remembered, summed up or prepared it may be. */
const carriedOut =
  /(?:实施|推进|落实|开展|抓好)(?:好|了)?[“"]?(七五|九五)[”"]?(?:普法|法治宣传教育)(?!规划?(?:总结|验收|终期|收官|编制|起草|谋划|准备))/g;
const going =
  /(?:深入|继续|扎实|全面)?(?:实施|推进|落实)(?:好)?[“"]?八五[”"]?普法(?!规划?(?:总结|验收|终期|收官))/g;
const closing = /总结|验收|收官|圆满|终期|回顾|完成/;
const otherTime =
  /总结|验收|收官|终期|回顾|巩固|成果|基础|期间|以来|谋划|筹备|准备|编制|起草|衔接|思路|提前|前期/;

export const planCycle: Rule = {
  id: 'plan-cycle',
  code: 'K05',
  kind: 'inconsistent',
  glyph: '⇄',
  severity: 'error',
  about: '五年普法规划的届次、第几年与报告年度对不上。',
  why: '“七五”是2016—2020年，“八五”是2021—2025年；对不上多半是沿用了旧稿。',
  how: '照报告年度改。',
  basis: bases.practice,
  reads: 'block',
  needs: [stage, carriedOut, nth, going],
  check(block, { year, part }) {
    if (year === null) return [];
    return [
      ...patternDrafts(block, [stage], (match, text) => {
        const [words, plan = '', written = ''] = match;
        const named = ownYear.exec(text.slice(0, match.index))?.[1];
        const right = (named === undefined ? year : Number(named)) - (starts[plan] ?? year) + 1;
        if (part === 'plan' || right === stages[written]) return null;
        if (right < 1 || right > 5) return { what: `${year}年不在“${plan}”普法的五年之内。` };
        return { what: `${year}年是“${plan}”普法第${chineseOrdinal(right)}年，这里写作“${words}”。` };
      }),
      ...patternDrafts(block, [carriedOut], (match, text) => {
        const plan = match[1] ?? '';
        const at = match.index ?? 0;
        const start = starts[plan] ?? year;
        if (part === 'plan' || (start <= year && year < start + 5)) return null;
        const sentence = block.sentences.find(({ from, to }) => from <= at && at < to);
        if (otherTime.test(text.slice(sentence?.from ?? 0, sentence?.to))) return null;
        return { what: `“${plan}”普法是${start}—${start + 4}年，报告年度为${year}年。` };
      }),
      ...patternDrafts(block, [nth], (match, text) => {
        const [whole, cycle = '', written = ''] = match;
        const named = ownYear.exec(text.slice(0, match.index))?.[1];
        if (named !== undefined && Number(named) !== year) return null;
        const right = year - (starts[cycle] ?? year) + 1;
        if (right === digits.indexOf(written)) return null;
        if (right < 1 || right > 5) return { what: `${year}年不在“${cycle}”普法的五年之内。` };
        const ordinal = chineseOrdinal(right);
        return {
          what: `${year}年是“${cycle}”普法第${ordinal}年，这里写作第${written}年。`,
          insert: whole.replace(`第${written}年`, `第${ordinal}年`),
        };
      }),
      ...patternDrafts(block, [going], (match, text) => {
        const at = match.index ?? 0;
        if (year < 2026 || closing.test(text.slice(Math.max(0, at - 12), at + 24))) return null;
        return { what: '“八五”普法到2025年结束，这里写成正在实施。', severity: 'warning' };
      }),
    ];
  },
};
