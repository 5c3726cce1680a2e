import type { ReadClaim } from '@/lib/text/claim';
import { bases } from '../bases';
import type { BlockFacts } from '../facts/block-facts';
import type { Draft, Rule } from '../rule';

/** Rates of another kind: of an examination, of attendance, of a survey. */
const ownKind = /参考|优秀|及格|到课|出勤|参训|持证|安全感|幸福感|获得感|满意度/;

const isRate = (claim: ReadClaim): boolean =>
  claim.unit === '%' &&
  (claim.mood === 'result' || claim.mood === 'cumulative') &&
  !ownKind.test(claim.indicator);

/** The last word of an indicator, which names the rate: 坚决做到公开面 → 公开面. */
const rateName = (indicator: string): string => /.{0,2}(?:率|面|度)$/.exec(indicator)?.[0] ?? indicator;

/** Whether a relation has found both the part and the whole of the rate that claim `index` states. */
const hasBase = (block: BlockFacts, index: number): boolean =>
  block.relations.some(
    ({ kind, spans }) =>
      kind === 'rate' &&
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
    if (part === 'plan' || part === 'shortcomings' || part === null) return [];
    const bare = block.claims.filter(
      (claim, index) => isRate(claim) && !hasBase(block, index) && !speaksForItself(block, index),
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
