import { asksForProof } from './asks-for-proof';
import { placeClaims } from './claim-support';
import type { Diagnostic } from './diagnostic';
import type { BlockFacts } from './facts/block-facts';
import { placeRelation } from './facts/placed-relation';
import type { BlockVerdict } from './memory';
import { nameDiagnostics } from './name-diagnostics';
import type { BlockContext, Rule, RuleOf } from './rule';

export type BlockRule = RuleOf<'block'> | RuleOf<'neighbours'>;

export const isBlockRule = (rule: Rule): rule is BlockRule =>
  rule.reads === 'block' || rule.reads === 'neighbours';

const byPlace = (a: Diagnostic, b: Diagnostic): number => a.at.from - b.at.from || a.at.to - b.at.to;

/** Runs every block rule over one block. A rule that throws is noted by its id and says nothing. */
export function checkBlock(
  block: BlockFacts,
  next: BlockFacts | null,
  context: BlockContext,
  rules: readonly BlockRule[],
): BlockVerdict {
  const diagnostics: Diagnostic[] = [];
  const failed: string[] = [];
  for (const rule of rules) {
    try {
      const drafts = rule.reads === 'block' ? rule.check(block, context) : rule.check(block, next, context);
      if (drafts.length > 0) diagnostics.push(...nameDiagnostics(rule, drafts));
    } catch {
      failed.push(rule.id);
    }
  }
  const waived = new Set(
    diagnostics
      .filter((found) => asksForProof(found) && context.env.waived?.has(found.id))
      .map((found) => found.at.from),
  );
  const claims = placeClaims(block, context.part, context.env.ledger).map((claim) =>
    waived.has(claim.from) && (claim.support === 'unsupported' || claim.support === 'disagrees')
      ? { ...claim, support: 'waived' as const }
      : claim,
  );
  return {
    block,
    next,
    part: context.part,
    diagnostics: diagnostics.sort(byPlace),
    claims,
    relations: block.relations.map((relation) => placeRelation(relation, [block])),
    failed,
  };
}
