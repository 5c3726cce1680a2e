import { bitsOf, type PatternBits, patternNumber } from './may-hold';
import type { Rule, RuleOf } from './rule';

export type BlockRule = RuleOf<'block'> | RuleOf<'neighbours'>;

export const isBlockRule = (rule: Rule): rule is BlockRule =>
  rule.reads === 'block' || rule.reads === 'neighbours';

/**
 * A rule with the patterns it needs, null where it is to be asked of every block, and the highest of their numbers (0
 * where there is none).
 */
export type AskedRule = {
  readonly rule: BlockRule;
  readonly needs: PatternBits | null;
  readonly last: number;
};

function asked(rule: BlockRule): AskedRule {
  const numbers = rule.reads === 'block' && rule.needs ? rule.needs.map(patternNumber) : null;
  return { rule, needs: numbers && bitsOf(numbers), last: Math.max(0, ...(numbers ?? [])) };
}

const known = new WeakMap<readonly Rule[], readonly AskedRule[]>();

/** The block rules of a list, in its order. */
export function blockRulesOf(rules: readonly Rule[]): readonly AskedRule[] {
  const before = known.get(rules);
  if (before) return before;
  const found = rules.filter(isBlockRule).map(asked);
  known.set(rules, found);
  return found;
}
