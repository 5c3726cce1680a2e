import { bases } from '../bases';
import { disputedClaims, placeClaims } from '../claim-support';
import type { Rule } from '../rule';

export const unsupportedNumber: Rule = {
  id: 'unsupported-number',
  code: 'unsupported-number',
  kind: 'unsupported',
  glyph: '○',
  severity: 'warning',
  about: '写成结果的数字在台账里没有依据，文中也没有注明来源。',
  why: '每个数字都要答得出从哪里来；没有依据的数字，核对时说不清。',
  how: '关联台账里的条目；台账里没有的，补一条，或者写明来源，或者写说明。',
  basis: bases.ours,
  reads: 'block',
  check(block, { env, part }) {
    if (env.ledger === null || part === null || part === 'plan') return [];
    const disputed = disputedClaims(block);
    return placeClaims(block, part, env.ledger).flatMap((claim, i) => {
      if (disputed.has(i)) return [];
      if (claim.mood === 'requirement' || claim.mood === 'threshold') return [];
      if (claim.support !== 'unsupported') return [];
      const at = { block: block.id, from: claim.from, to: claim.to };
      const what =
        claim.fact === null
          ? `${claim.indicator}${claim.text}没有依据。`
          : `${claim.indicator}${claim.text}关联的条目已不在台账里。`;
      return [{ at, words: claim.text, what }];
    });
  },
};
