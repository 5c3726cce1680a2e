import { bases } from '../bases';
import type { Draft, Rule } from '../rule';

export const sameMetricConflict: Rule = {
  id: 'same-metric-conflict',
  code: 'K01',
  kind: 'inconsistent',
  glyph: '⇄',
  severity: 'warning',
  about: '同一个指标前后写了两个数。',
  why: '同一件事两个数，至少有一个不对。',
  how: '核对后统一；如果不是一回事，把口径写明白。',
  basis: bases.practice,
  reads: 'claims',
  check: (relations) =>
    relations.flatMap(({ kind, verdict, operands, calc }): Draft[] => {
      const [first, second] = operands;
      if (kind !== 'restatement' || verdict !== 'inconsistent' || !first || !second) return [];
      const what = `前面写作 ${first.text}，这里写作 ${second.text}，请核对。`;
      return [{ at: second.at, also: [first.at], words: `${first.text},${second.text}`, what, calc }];
    }),
};
