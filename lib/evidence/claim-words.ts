import type { ReadClaim } from '../text/claim';
import { sentences } from '../text/sentences';
import type { ClaimWords } from './candidates';

/** The words around each claim of a passage; `heading` is what the passage stands under. */
export function claimWords(text: string, claims: readonly ReadClaim[], heading = ''): ClaimWords[] {
  const spans = sentences(text);
  return claims.map((claim, i) => {
    const sentence = spans.find(({ start, end }) => start <= claim.start && claim.start < end);
    const start = sentence?.start ?? 0;
    const before = claims[i - 1];
    const nearFrom = Math.max(start, before?.end ?? 0);
    const tail = text.slice(claim.end, claims[i + 1]?.start ?? text.length);
    return {
      claim,
      near: text.slice(nearFrom, claim.start),
      far: `${heading}\n${text.slice(start, nearFrom)}`,
      after: /^[^，。；、！？\n]*/.exec(tail)?.[0] ?? '',
    };
  });
}
