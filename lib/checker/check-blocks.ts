import { asksForProof } from './asks-for-proof';
import type { AskedRule } from './block-rules';
import { type PlacedClaim, placeClaims } from './claim-support';
import type { Diagnostic } from './diagnostic';
import type { BlockFacts } from './facts/block-facts';
import { placeRelation } from './facts/placed-relation';
import { isAnyPossible, type PatternBits, patternBits } from './may-hold';
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

/** A block to be judged, the block behind it and what its part is told by. */
export type BlockToCheck = {
  readonly block: BlockFacts;
  readonly next: BlockFacts | null;
  readonly context: BlockContext;
};

/** `bits`: which of the patterns that rules need it may hold. */
type Said = { readonly diagnostics: Diagnostic[]; readonly failed: string[]; readonly bits: PatternBits };

const mayBeAsked = ({ needs }: AskedRule, { bits }: Said): boolean =>
  needs === null || isAnyPossible(bits, needs);

function ask({ rule }: AskedRule, { block, next, context }: BlockToCheck, said: Said): void {
  try {
    const drafts = rule.reads === 'block' ? rule.check(block, context) : rule.check(block, next, context);
    if (drafts.length > 0) said.diagnostics.push(...nameDiagnostics(rule, drafts));
  } catch {
    said.failed.push(rule.id);
  }
}

/**
 * Runs over each block every block rule that may have something to say of it. A rule that throws is noted by its id
 * and says nothing.
 */
export function checkBlocks(
  blocks: readonly BlockToCheck[],
  rules: readonly AskedRule[],
): readonly BlockVerdict[] {
  const last = Math.max(0, ...rules.map((rule) => rule.last));
  const said = blocks.map(
    ({ block }): Said => ({ diagnostics: [], failed: [], bits: patternBits(block, last) }),
  );
  // One rule over all blocks, then the next: the other way round the processor loads each rule's code anew per block.
  for (const rule of rules) {
    for (let i = 0; i < blocks.length; i++) {
      const answers = said[i] as Said;
      if (mayBeAsked(rule, answers)) ask(rule, blocks[i] as BlockToCheck, answers);
    }
  }
  return blocks.map(({ block, next, context }, i) => {
    const { diagnostics, failed } = said[i] as Said;
    return {
      block,
      next,
      part: context.part,
      diagnostics: diagnostics.sort(byPlace),
      claims: withWaivers(placeClaims(block, context.part, context.env.ledger), diagnostics, context),
      relations: block.relations.map((relation) => placeRelation(relation, [block])),
      failed,
    };
  });
}
