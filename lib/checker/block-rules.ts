import type { BlockFacts } from './facts/block-facts';
import { mayHold } from './may-hold';
import type { Rule, RuleOf } from './rule';

export type BlockRule = RuleOf<'block'> | RuleOf<'neighbours'>;

export const isBlockRule = (rule: Rule): rule is BlockRule =>
  rule.reads === 'block' || rule.reads === 'neighbours';

/** Whether the rule may have something to say of the block. */
export const isAskedOf = (rule: BlockRule, block: BlockFacts): boolean =>
  rule.reads !== 'block' || !rule.needs || rule.needs.some((pattern) => mayHold(block, pattern));

const known = new WeakMap<readonly Rule[], readonly BlockRule[]>();

/** The block rules of a list, in its order. */
export function blockRulesOf(rules: readonly Rule[]): readonly BlockRule[] {
  const before = known.get(rules);
  if (before) return before;
  const found = rules.filter(isBlockRule);
  known.set(rules, found);
  return found;
}
