import { patternNumber } from './may-hold';
import type { Rule, RuleOf } from './rule';

export type BlockRule = RuleOf<'block'> | RuleOf<'neighbours'>;

export const isBlockRule = (rule: Rule): rule is BlockRule =>
  rule.reads === 'block' || rule.reads === 'neighbours';

/** A rule with the numbers of the patterns it needs, in rising order; null where it is to be asked of every block. */
export type AskedRule = { readonly rule: BlockRule; readonly needs: Uint16Array | null };

const needsOf = (rule: BlockRule): Uint16Array | null =>
  rule.reads === 'block' && rule.needs ? Uint16Array.from(rule.needs.map(patternNumber)).sort() : null;

const known = new WeakMap<readonly Rule[], readonly AskedRule[]>();

/** The block rules of a list, in its order. */
export function blockRulesOf(rules: readonly Rule[]): readonly AskedRule[] {
  const before = known.get(rules);
  if (before) return before;
  const found = rules.filter(isBlockRule).map((rule) => ({ rule, needs: needsOf(rule) }));
  known.set(rules, found);
  return found;
}
