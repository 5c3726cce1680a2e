import type { ReadClaim } from '@/lib/text/claim';
import { intervalOf } from '@/lib/text/relations/interval';
import { bases } from '../bases';
import { baseInFront } from '../facts/base-in-front';
import type { BlockFacts } from '../facts/block-facts';
import type { Draft, Rule } from '../rule';

const rate = /率|占|满意度/;

/** The figures that a rate is of, by its relation; null where there is none, or it could be computed and is wrong, which is said elsewhere. */
function baseOf(block: BlockFacts, index: number): readonly ReadClaim[] | null {
  for (const { kind, verdict, computed, spans } of block.relations) {
    if (kind !== 'rate' || !spans.some(({ role, claim }) => role === 'stated' && claim === index)) continue;
    if (verdict === 'inconsistent' && computed !== null) continue;
    const figures = ['part', 'whole'].flatMap((role) => {
      const span = spans.find((one) => one.role === role);
      return (span && block.claims[span.claim]) ?? [];
    });
    if (figures.length === 2) return figures;
  }
  return null;
}

/** 接到举报120余件。经核查办结113件，办结率94.2%。: only where the hedged figure may give the rate. */
function hedgedInFront(block: BlockFacts, index: number): readonly ReadClaim[] | null {
  const base = baseInFront(block, index);
  const stated = block.claims[index];
  const [all, some] = [base && intervalOf(base.whole), base && intervalOf(base.part)];
  if (!base || !stated || !all || !some) return null;
  const slack = 10 ** -stated.decimals;
  const fits = (low: number, high: number) =>
    low - slack <= (stated.value ?? 0) && (stated.value ?? 0) <= high + slack;
  // The face value of 120余 is what the rate is often made of.
  const face = ((base.part.value ?? Number.NaN) / (base.whole.value ?? Number.NaN)) * 100;
  const [low, high] = [(some.low / all.high) * 100, (some.high / all.low) * 100];
  return fits(Math.min(low, face), Math.max(high, face)) ? [base.whole, base.part] : null;
}

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
  needs: [rate],
  check: (block) =>
    block.claims.flatMap((stated, index): Draft[] => {
      if (stated.unit !== '%' || stated.decimals === 0 || stated.approx !== 'exact') return [];
      const base = baseOf(block, index) ?? (rate.test(stated.indicator) ? hedgedInFront(block, index) : null);
      const hedged = base?.find(({ approx }) => approx !== 'exact');
      if (!hedged) return [];
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
