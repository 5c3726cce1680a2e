import type { ReadClaim } from '@/lib/text/claim';
import { bases } from '../bases';
import { placeRelation } from '../facts/placed-relation';
import type { Draft, Rule } from '../rule';

/** Rates of a part in its whole: they cannot pass 100%. A task can be done at 120%. */
const ofWhole =
  /(?:办结|调解|调处|化解|整改|整治|覆盖|参考|合格|满意|公开|审查|审核|成功|出庭|回复|结案)率|满意度|覆盖面$/;

const tooMuch = (claim: ReadClaim): boolean =>
  claim.unit === '%' && (claim.value ?? 0) > 100 && claim.mood !== 'change' && ofWhole.test(claim.indicator);

export const logicAbsolute: Rule = {
  id: 'logic-absolute',
  code: 'N11',
  kind: 'arithmetic',
  glyph: '≠',
  severity: 'error',
  about: '说了“全部”“均已”，数字却不是全部；或者办结率、覆盖率超过100%。',
  why: '前后矛盾，两处至少有一处不对。',
  how: '核对数字和说法，改其中一处。',
  basis: bases.practice,
  reads: 'block',
  check(block) {
    const above = block.claims.filter(tooMuch).map(
      (claim): Draft => ({
        at: { block: block.id, from: claim.start, to: claim.end },
        words: claim.text,
        what: `${claim.indicator}写作 ${claim.text}，不会超过100%。`,
      }),
    );
    const contradicted = block.relations.flatMap((relation): Draft[] => {
      if (relation.kind !== 'absolute' || relation.verdict !== 'inconsistent') return [];
      const { operands, calc } = placeRelation(relation, [block]);
      const part = operands.find(({ role }) => role === 'part');
      const whole = operands.find(({ role }) => role === 'whole');
      if (!part || !whole) return [];
      const what = `${whole.text}中只有${part.text}，与“全部”的说法不符。`;
      return [{ at: part.at, also: [whole.at], words: `${part.text},${whole.text}`, what, calc }];
    });
    return [...above, ...contradicted];
  },
};
