import { bases } from '../bases';
import type { Rule } from '../rule';

export const approxWithExactRate: Rule = {
  id: 'approx-with-exact-rate',
  code: 'N07',
  kind: 'arithmetic',
  glyph: '≠',
  severity: 'info',
  about: '分子或者分母是约数，比率却精确到小数。',
  why: '约数除不出精确的比率。',
  how: '分子、分母写准数。',
  basis: bases.practice,
  reads: 'block',
  check: (block) =>
    block.relations.flatMap((relation) => {
      // What could be computed and does not agree is a wrong rate, said elsewhere.
      if (relation.kind !== 'rate' || (relation.verdict === 'inconsistent' && relation.computed !== null))
        return [];
      const claimed = relation.spans.map((span) => ({ role: span.role, claim: block.claims[span.claim] }));
      const stated = claimed.find(({ role }) => role === 'stated')?.claim;
      const hedged = claimed.find(
        ({ role, claim }) => role !== 'stated' && claim && claim.approx !== 'exact',
      )?.claim;
      const whole = ['part', 'whole'].every((role) => claimed.some((one) => one.role === role));
      if (!stated || !hedged || !whole || stated.decimals === 0 || stated.approx !== 'exact') return [];
      return [
        {
          at: { block: block.id, from: stated.start, to: stated.end },
          also: [{ block: block.id, from: hedged.start, to: hedged.end }],
          words: `${hedged.text},${stated.text}`,
          what: `${hedged.text}是约数，得不出 ${stated.text}。`,
        },
      ];
    }),
};
