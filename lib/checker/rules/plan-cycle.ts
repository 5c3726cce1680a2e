import { chineseOrdinal } from '@/lib/schema/numbering';
import type { PartRole } from '@/lib/schema/roles';
import { bases } from '../bases';
import type { BlockFacts } from '../facts/block-facts';
import { sentenceAround } from '../facts/sentence-around';
import { matchesIn } from '../matches-in';
import { patternDrafts, replaceBy, type Saying } from '../pattern-drafts';
import type { Draft, Rule } from '../rule';

const digits = '零一二三四五六七八九十';

/** The first of the five years of each plan. */
const starts: Readonly<Record<string, number>> = {
  五五: 2006,
  六五: 2011,
  七五: 2016,
  八五: 2021,
  九五: 2026,
  十二五: 2011,
  十三五: 2016,
  十四五: 2021,
  十五五: 2026,
};
const plans = '[“"]?([五六七八九]五)[”"]?(?:全民)?(?:普法|法治宣传教育)';
const going = '(?:的?实施|推进)?的?';
const cycle = `${plans}(?:依法治理)?(?:工作)?(?:规划|方案)?${going}`;
const nth = new RegExp(
  `${cycle}(?:也?已?(?:经?进入|步入|迎来|到了?|是)|，在?(?:该|这一)?(?:规划|方案)?(?:实施|推进)的)?第([一二三四五六七八九十]|10|[1-9])(?:年|个年头|个实施年)`,
  'g',
);
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
const stage = new RegExp(
  `(?:${cycle}|[“"]?(十[三四五]五)[”"]?(?:规划|时期)?${going})(开局|启动|起步|首|中期|收官|最后一)之?年`,
  'g',
);
/** 2021年是…: the clause speaks of a year of its own. */
const ownYear = /(?:(20\d{2})年|(明年|下一?年度?|来年))[^，。；]{0,12}$/;

/** A plan carried out, by the verb before it or behind it: of other years it may be remembered or prepared. */
const carried =
  /(?:深入|继续|扎实|全面|持续|严格)?(?:实施|推进|落实|开展|抓好|执行|部署|启动|组织|对照|对标|按照|依照|依据|根据|围绕)(?:好|了)?(?:全?[国省市县区镇]|上级|中央|我镇|本镇){0,2}[“"]?([五六七八九]五)[”"]?(?:全民)?(?:普法|法治宣传教育)|[“"]?([五六七八九]五)[”"]?(?:全民)?(?:普法|法治宣传教育)(?:依法治理)?(?:工作|规划|方案|任务|责任制|活动|目标)*(?:(?:的|得到|全面|深入|扎实|有序|有效|稳步|持续|不断|顺利|向纵深|进一步|正在|加快|高质量)*(?:实施|推进|落实|开展|落地|展开|见效|发展))/g;
/** “八五”普法规划（2021—2025年）: a plan told with its years. Two plans told with the years of both are no one's. */
const dated =
  /(?<!五[”"]?[、和与至到]?[“"]?|十)[“"]?(?:([五六七八九]五)[”"]?(?:全民)?(?:普法|法治宣传教育)|(十[二三四五]五)[”"]?)(?:依法治理)?(?:工作|发展|法治|建设|规划|方案|纲要|时期|期间)*[”"]?([（(]?)((20\d{2})\s?年?\s?(?:[—–\-－~～]{1,2}|[至到])\s?(20\d{2}))(?:\s?年)?/g;
/** A document for certain years: （2021—2025年）. */
const range = /[（(](20\d{2})\s?年?\s?[—–\-－~～至]{1,2}\s?(20\d{2})\s?年?[）)]/g;
/** What is said of a plan that is being carried out, in the words before it or those behind. */
const carries = /(?:落实|推进|实施|贯彻|执行|对照|对标|按照|依照|根据|围绕|部署|开展|抓好)[^，。；]{0,24}$/;
/** … and in those behind it: 以《纲要》为指引, 《纲要》确定的任务. */
const carriesOn =
  /^(?:为(?:指引|指导|遵循|依据|统领|引领|总纲|抓手)|(?:要求|部署|确定|明确|提出|规定)的|(?:要求|部署)?(?:正在|全面|深入|扎实|有序|持续)*(?:实施|推进|落实|执行))/;
const studied = /学习[^，。；]{0,24}$/;
const otherTime =
  /总结|验收|收官|圆满|终期|评估|期满|届满|到期|回顾|完成|巩固|成果|基础|期间|以来|当年|当时|那时|曾|谋划|筹备|准备|编制|起草|衔接|接续|思路|提前|前期/;

/** The sentence around a place. */
function sentenceAt(block: BlockFacts, at: number): string {
  const { from, to } = sentenceAround(block, at);
  return block.narrow.slice(from, to);
}

/** Which year of its plan is spoken of, and that year; null where the plan part leaves open which of two is meant. */
function rightYear(plan: string, before: string, year: number, part: PartRole | null) {
  const [, named, next] = ownYear.exec(before) ?? [];
  if (part === 'plan' && named === undefined && next === undefined) return null;
  const spoken = named !== undefined ? Number(named) : next === undefined ? year : year + 1;
  return { spoken, right: spoken - (starts[plan] ?? spoken) + 1 };
}

const nameOf = (plan: string): string => `“${plan}”${plan.length === 2 ? '普法' : '规划'}`;

function wrongNth(match: RegExpMatchArray, text: string, year: number, part: PartRole | null): Saying | null {
  const [whole, ...named] = match;
  const written = named.pop() ?? '';
  const plan = named.find((name) => name !== undefined) ?? '';
  const said = stages[written] ?? (Number(written) || digits.indexOf(written));
  const found = rightYear(plan, text.slice(0, match.index), year, part);
  if (said > 5) return { what: `${nameOf(plan)}只有五年，没有第${written}年。` };
  if (!found) return null;
  const { spoken, right } = found;
  if (right === said) return null;
  if (right < 1 || right > 5) return { what: `${spoken}年不在${nameOf(plan)}的五年之内。` };
  const ordinal = chineseOrdinal(right);
  const what = `${spoken}年是${nameOf(plan)}第${ordinal}年，这里写作`;
  return written in stages
    ? { what: `${what}“${whole}”。` }
    : { what: `${what}第${written}年。`, insert: whole.replace(`第${written}`, `第${ordinal}`) };
}

/** 2018年按照“七五”普法规划建成的广场: told of a year of the plan's own. */
const remembers = (sentence: string, start: number): boolean =>
  [...sentence.matchAll(/(20\d{2})年/g)].some(
    ([, told]) => Number(told) >= start && Number(told) < start + 5,
  );

/** The plan part speaks of the year to come only where it names it. */
function wrongPlanAhead(match: RegExpMatchArray, block: BlockFacts, year: number): Saying | null {
  const plan = match[1] ?? match[2] ?? '';
  if ((starts[plan] ?? year) > year) return null;
  const sentence = sentenceAt(block, match.index ?? 0);
  const named = sentence.includes(`${year + 1}年`) || /明年|来年|下一年/.test(sentence);
  return named ? wrongPlan(match, block, year + 1) : null;
}

/** The years told with a plan, where they are not its own. Some of its years (2022—2023年) may be meant without brackets. */
const wrongYears = (block: BlockFacts): readonly Draft[] =>
  matchesIn(block, dated, 'narrow').flatMap((match): Draft[] => {
    const [whole, cycleName, planName, bracket, years = '', first, last] = match;
    const plan = cycleName ?? planName ?? '';
    const start = starts[plan];
    const [from, to] = [Number(first), Number(last)];
    if (start === undefined || to <= from || (from === start && to === start + 4)) return [];
    const within = from >= start && to <= start + 4;
    if (within && (bracket === '' || to - from < 3)) return [];
    const begin = match.index + whole.indexOf(years);
    const insert = years.replace(/^20\d{2}/, String(start)).replace(/20\d{2}$/, String(start + 4));
    return [
      {
        at: { block: block.id, from: match.index, to: match.index + whole.length },
        words: whole,
        what: `${nameOf(plan)}是${start}—${start + 4}年，这里写作${from}—${to}年。`,
        fixes: [replaceBy(block.id, begin, begin + years.length, insert)],
      },
    ];
  });

/** A plan of other years written as if it were being carried out; the one just ended is only advised on. */
function wrongPlan(match: RegExpMatchArray, block: BlockFacts, year: number): Saying | null {
  const plan = match[1] ?? match[2] ?? '';
  const start = starts[plan] ?? year;
  if (start <= year && year < start + 5) return null;
  const sentence = sentenceAt(block, match.index ?? 0);
  // In the year before it may be launched, and the one that is over gives way to it.
  if (sentence.includes('启动') && year >= start - 1) return null;
  if (otherTime.test(sentence) || remembers(sentence, start)) return null;
  return plan === '八五' && year > 2025
    ? { what: '“八五”普法到2025年结束，这里写成正在实施。', severity: 'warning' }
    : { what: `“${plan}”普法是${start}—${start + 4}年，报告年度为${year}年。` };
}

/** Documents whose years are over, written as if they were being carried out. Their years stand in their titles. */
const expired = (block: BlockFacts, year: number): readonly Draft[] =>
  matchesIn(block, range, 'narrow').flatMap((match): Draft[] => {
    const end = Number(match[2]);
    if (end >= year || end <= Number(match[1])) return [];
    const at = match.index;
    const cited = block.citations.find(({ from, to }) => from <= at && at < to);
    const from = cited?.from ?? at;
    const to = cited?.to ?? at + match[0].length;
    const before = block.narrow.slice(0, from);
    const carried = carries.test(before) || carriesOn.test(block.narrow.slice(to, to + 16));
    if (!carried || studied.test(before) || otherTime.test(sentenceAt(block, at))) return [];
    const what = `这个文件管到${end}年，报告年度为${year}年，这里写成正在实施。`;
    return [
      { at: { block: block.id, from, to }, words: block.text.slice(from, to), what, severity: 'warning' },
    ];
  });

export const planCycle: Rule = {
  id: 'plan-cycle',
  code: 'K05',
  kind: 'inconsistent',
  glyph: '⇄',
  severity: 'error',
  about: '五年规划的届次、第几年与报告年度对不上，或者已经到期的文件写成正在实施。',
  why: '“七五”是2016—2020年，“八五”是2021—2025年；对不上多半是沿用了旧稿。',
  how: '照报告年度改。',
  basis: bases.practice,
  reads: 'block',
  needs: [stage, carried, nth, range, dated],
  check(block, { year, part }) {
    if (year === null) return [];
    const years = [
      ...patternDrafts(block, [stage, nth], (match, text) => wrongNth(match, text, year, part)),
      ...wrongYears(block),
    ];
    const counted = (at: number) => years.some(({ at: { from, to } }) => at < to && at + 12 > from);
    if (part === 'plan')
      return [
        ...years,
        ...patternDrafts(block, [carried], (match) =>
          counted(match.index ?? 0) ? null : wrongPlanAhead(match, block, year),
        ),
      ];
    return [
      ...years,
      ...patternDrafts(block, [carried], (match) => wrongPlan(match, block, year)),
      ...expired(block, year),
    ];
  },
};
