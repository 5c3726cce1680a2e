import type { ReadClaim } from '@/lib/text/claim';
import { bases } from '../bases';
import { baseInFront, intake } from '../facts/base-in-front';
import type { BlockFacts } from '../facts/block-facts';
import type { Draft, Rule } from '../rule';

/** Rates of another kind: of an examination, of attendance, of a feeling; a weight, a share of something else. */
const ownKind =
  /比例|权重|分值|计分|减免|^按照?$|^做|增长|增速|森林|绿化|林木|水质|空气|城镇化|入学|升学|巩固率|参保|厕所|参考|优秀|及格|到课|出勤|参训|安全感|幸福感|获得感|占[^比，。]{1,14}的$/;
/** 女党员占比: what people there are, not what was done. */
const composition = /(?:党员|团员|女性|女|男|岁|以上|以下|学历|干部|人员|人口|群众|村民|代表|委员)的?占比/;

const isRate = (claim: ReadClaim): boolean =>
  claim.unit === '%' &&
  (claim.mood === 'result' || claim.mood === 'cumulative') &&
  // Above 100% it is wrong in another way, or a task done more than fully.
  (claim.value ?? 0) <= 100 &&
  // 90%～95% tells what is usual, not what was counted.
  (claim.value !== null || claim.min === null || claim.max === null) &&
  !ownKind.test(claim.indicator) &&
  !composition.test(claim.indicator);

/** The last word of an indicator, which names the rate: 坚决做到公开面 → 公开面. */
const rateName = (indicator: string): string => {
  const name = /([^的]{0,4}占比|.{0,2}(?:率|面|度))[只仅才就尚]?$/.exec(indicator)?.[1] ?? indicator;
  return name === '率' ? '比率' : name;
};

/** Whether a relation has found both the part and the whole of the rate that claim `index` states. */
const hasBase = (block: BlockFacts, index: number): boolean =>
  block.relations.some(
    ({ kind, spans }) =>
      (kind === 'rate' || kind === 'absolute') &&
      spans.some((span) => span.role === 'stated' && span.claim === index) &&
      spans.some((span) => span.role === 'part') &&
      spans.some((span) => span.role === 'whole'),
  );

/** Two counts of one unit right in front of the rate, in its sentence, that give just this rate are its base. */
function speaksForItself(block: BlockFacts, index: number): boolean {
  const [whole, part, stated] = block.claims.slice(Math.max(0, index - 2), index + 1);
  if (!whole || !part || !stated || whole.unit !== part.unit || whole.unit === '%') return false;
  const inOne = block.sentences.some(({ from, to }) => from <= whole.start && stated.end <= to);
  const rate = ((part.value ?? Number.NaN) / (whole.value ?? Number.NaN)) * 100;
  return inOne && Math.abs(rate - (stated.value ?? Number.NaN)) < 10 ** -stated.decimals;
}

function isBasedInFront(block: BlockFacts, index: number): boolean {
  const base = baseInFront(block, index);
  return base !== null && (base.part.value ?? Number.NaN) <= (base.whole.value ?? Number.NaN);
}

/** 排查88处，完成整改88处。整改率100%。: the sentence in front holds nothing but what the rate is of. */
function basedInFront(block: BlockFacts, index: number): boolean {
  const stated = block.claims[index];
  const at = block.sentences.findIndex(({ from, to }) => stated && from <= stated.start && stated.start < to);
  const [before, own] = [block.sentences[at - 1], block.sentences[at]];
  if (!stated || !before || !own || /，/.test(block.text.slice(own.from, stated.start))) return false;
  const counts = block.claims.filter(({ start, end }) => before.from <= start && end <= before.to);
  const [whole, part] = counts;
  if (!whole || !part || counts.length !== 2 || whole.unit !== part.unit) return false;
  return intake.test(block.text.slice(before.from, whole.start));
}

export const rateNoBase: Rule = {
  id: 'rate-no-base',
  code: 'N05',
  kind: 'arithmetic',
  glyph: '≠',
  severity: 'info',
  about: '只写了比率，没有写分子和分母。',
  why: '没有基数的比率没法核对。',
  how: '补写总数和完成数。',
  basis: bases.practice,
  reads: 'block',
  check(block, { part }) {
    // In a table the base stands in another column.
    if (block.type === 'cell') return [];
    if (part === 'plan' || part === null) return [];
    const bare = block.claims.filter(
      (claim, index) =>
        isRate(claim) &&
        !hasBase(block, index) &&
        !speaksForItself(block, index) &&
        !isBasedInFront(block, index) &&
        !basedInFront(block, index),
    );
    return block.sentences.flatMap(({ from, to }): Draft[] => {
      const [first, ...more] = bare.filter((claim) => from <= claim.start && claim.end <= to);
      if (!first) return [];
      const at = ({ start, end }: ReadClaim) => ({ block: block.id, from: start, to: end });
      const names = [first, ...more].map((claim) => `${rateName(claim.indicator)}${claim.text}`).join('、');
      return [
        { at: at(first), also: more.map(at), words: names, what: `只写了${names}，没有写总数和完成数。` },
      ];
    });
  },
};
