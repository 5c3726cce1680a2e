import type { Candidate } from '@/lib/evidence/candidates';
import type { ReadClaim } from '@/lib/text/claim';

/** Why a fact may or may not be the one: in favour (green) or against (ochre). */
export type ReasonWords = { readonly text: string; readonly good: boolean };

const enoughWords = 0.5;

/** The reasons for and against a candidate, in words. */
export function candidateReasons(
  { fact, agreement, words }: Candidate,
  claim: ReadClaim,
): readonly ReasonWords[] {
  const equal = agreement === 'agrees';
  const gap = claim.value === null || fact.value === null ? null : Math.abs(claim.value - fact.value);
  return [
    { text: words >= enoughWords ? '指标词相合' : '指标不同', good: words >= enoughWords },
    { text: equal ? '数值相等' : gap === null ? '数值不同' : `数值相差 ${gap}`, good: equal },
    ...(fact.unit === claim.unit ? [{ text: '单位相同', good: true }] : []),
  ];
}
