import type { Report } from '@/lib/checker/check-report';
import type { PlacedClaim } from '@/lib/checker/claim-support';
import type { Diagnostic } from '@/lib/checker/diagnostic';
import type { PlacedRelation } from '@/lib/checker/facts/placed-relation';
import { type ClaimState, claimState, isDrift, openNumbers, placeKey } from './support';

/** One number of the text as the list shows it. `key` names its place. */
export type ClaimRow = {
  readonly key: string;
  readonly claim: PlacedClaim;
  readonly state: ClaimState;
  readonly relations: readonly PlacedRelation[];
  /** The finding that its fact says something else. */
  readonly drift: Diagnostic | null;
};

/** The order of the filter, as the ui guide has it; what is still to be done comes last, at the right. */
export const claimStates: readonly ClaimState[] = [
  'linked',
  'computed',
  'attributed',
  'waived',
  'exempt',
  'disagrees',
  'disputed',
  'unsupported',
];

function relationsByPlace(relations: readonly PlacedRelation[]): ReadonlyMap<string, PlacedRelation[]> {
  const byPlace = new Map<string, PlacedRelation[]>();
  for (const relation of relations)
    for (const key of new Set(relation.operands.map(({ at }) => placeKey(at)))) {
      const known = byPlace.get(key);
      if (known) known.push(relation);
      else byPlace.set(key, [relation]);
    }
  return byPlace;
}

const none: readonly PlacedRelation[] = [];

/** Every number in reading order, with its state and the calculations it takes part in. */
export function claimRows(report: Report, shown: readonly Diagnostic[]): readonly ClaimRow[] {
  const open = openNumbers(shown);
  const relations = relationsByPlace(report.relations);
  const drifts = new Map(shown.filter(isDrift).map((finding) => [placeKey(finding.at), finding]));
  return report.claims.map((claim) => {
    const key = placeKey(claim);
    return {
      key,
      claim,
      state: claimState(claim, open),
      relations: relations.get(key) ?? none,
      drift: drifts.get(key) ?? null,
    };
  });
}

/** How many numbers are in each state; states that do not occur are left out. */
export function countStates(rows: readonly ClaimRow[]): ReadonlyMap<ClaimState, number> {
  const counts = new Map<ClaimState, number>();
  for (const { state } of rows) counts.set(state, (counts.get(state) ?? 0) + 1);
  return counts;
}
