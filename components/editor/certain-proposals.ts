import type { Node } from 'prosemirror-model';
import type { Report } from '@/lib/checker/check-report';
import type { PlacedClaim } from '@/lib/checker/claim-support';
import type { Diagnostic } from '@/lib/checker/diagnostic';
import { wordsAround } from '@/lib/editor/queries/words-around';
import { type Candidate, candidates, indexLedger } from '@/lib/evidence/candidates';
import { certainLinks } from '@/lib/evidence/certain-links';
import type { Fact } from '@/lib/evidence/fact';
import { claimState, openNumbers, placeKey } from './support';

/** A number without proof and the one fact that proves it beyond doubt. */
export type CertainProposal = { readonly claim: PlacedClaim; readonly candidate: Candidate };

/** What may be linked all at once, in reading order: numbers that ask for a proof, with facts that are certain. */
export function certainProposals(
  doc: Node,
  report: Report,
  shown: readonly Diagnostic[],
  facts: readonly Fact[],
): readonly CertainProposal[] {
  const index = indexLedger(facts);
  const open = openNumbers(shown);
  const claims = new Map(report.claims.map((claim) => [placeKey(claim), claim]));
  return certainLinks(doc, facts).flatMap((link): CertainProposal[] => {
    const claim = claims.get(placeKey(link));
    if (!claim || claimState(claim, open) !== 'unsupported') return [];
    const around = wordsAround(doc, report.claims, claim);
    const first = around ? candidates(around, index, 1)[0] : undefined;
    return first?.fact.id === link.fact ? [{ claim, candidate: first }] : [];
  });
}
