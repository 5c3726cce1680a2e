import { asksForProof } from './asks-for-proof';
import { type AskedRule, isAskedOf } from './block-rules';
import { type PlacedClaim, placeClaims } from './claim-support';
import type { Diagnostic } from './diagnostic';
import type { BlockFacts } from './facts/block-facts';
import { placeRelation } from './facts/placed-relation';
import type { BlockVerdict } from './memory';
import { nameDiagnostics } from './name-diagnostics';
import type { BlockContext } from './rule';

const byPlace = (a: Diagnostic, b: Diagnostic): number => a.at.from - b.at.from || a.at.to - b.at.to;

/** The claims, those `waived` that somebody has given a reason for. */
function withWaivers(
  claims: readonly PlacedClaim[],
  diagnostics: readonly Diagnostic[],
  { env: { waived } }: BlockContext,
): readonly PlacedClaim[] {
  if (!waived || waived.size === 0) return claims;
  const places = diagnostics
    .filter((found) => asksForProof(found) && waived.has(found.id))
    .map(({ at }) => at.from);
  if (places.length === 0) return claims;
  return claims.map((claim) =>
    places.includes(claim.from) && (claim.support === 'unsupported' || claim.support === 'disagrees')
      ? { ...claim, support: 'waived' as const }
      : claim,
  );
}

/** Runs over one block every block rule that may have something to say of it. A rule that throws is noted by its id and says nothing. */
export function checkBlock(
  block: BlockFacts,
  next: BlockFacts | null,
  context: BlockContext,
  rules: readonly AskedRule[],
): BlockVerdict {
  const diagnostics: Diagnostic[] = [];
  const failed: string[] = [];
  for (const asked of rules) {
    if (!isAskedOf(asked, block)) continue;
    const { rule } = asked;
    try {
      const drafts = rule.reads === 'block' ? rule.check(block, context) : rule.check(block, next, context);
      if (drafts.length > 0) diagnostics.push(...nameDiagnostics(rule, drafts));
    } catch {
      failed.push(rule.id);
    }
  }
  return {
    block,
    next,
    part: context.part,
    diagnostics: diagnostics.sort(byPlace),
    claims: withWaivers(placeClaims(block, context.part, context.env.ledger), diagnostics, context),
    relations: block.relations.map((relation) => placeRelation(relation, [block])),
    failed,
  };
}
