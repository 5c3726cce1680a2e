import type { Pack, RuleChange, Topic } from '@/lib/template/pack';
import type { Severity } from './diagnostic';
import type { Parts } from './facts/report-facts';
import { packSectionRule } from './pack-section-rule';
import { packWordRule } from './pack-word-rule';
import type { Context, Draft, Rule } from './rule';
import type { RuleSettings } from './rule-settings';

/**
 * What a check under a pack takes: the rules for `checkReport` and, for its environment, thresholds and topics. Make the
 * environment anew when the pack changes, so that nothing remembered under the other one is taken over.
 */
export type AppliedPack = {
  readonly rules: readonly Rule[];
  readonly settings: RuleSettings;
  readonly topics: readonly Topic[];
};

const order: readonly Severity[] = ['info', 'warning', 'error'];
const lesser = (a: Severity, b: Severity): Severity => (order.indexOf(a) <= order.indexOf(b) ? a : b);

/** The rule with every draft passed through `change`. */
function mapDrafts(rule: Rule, change: (draft: Draft) => Draft): Rule {
  // One function for the eight shapes of `check`: what goes in is handed on unread.
  const check = rule.check as (...facts: readonly unknown[]) => readonly Draft[];
  return { ...rule, check: (...facts: readonly unknown[]) => check(...facts).map(change) } as Rule;
}

/**
 * The rule with a pack’s severity and texts. Where the rule itself lowers a finding, it stays as low or lower; where
 * it words one specially, its own words stay.
 */
function changed(rule: Rule, { severity, why, how, basis }: RuleChange): Rule {
  const texts = { ...(why && { why }), ...(how && { how }), ...(basis && { basis }) };
  if (!severity) return { ...rule, ...texts };
  return mapDrafts({ ...rule, ...texts, severity }, (draft) =>
    draft.severity ? { ...draft, severity: lesser(draft.severity, severity) } : draft,
  );
}

/** Rules on the required parts hear only of those that the pack requires. */
function onlyRequired(rule: Rule, required: Pack['requiredParts']): Rule {
  if (rule.reads !== 'parts') return rule;
  return {
    ...rule,
    check: (parts: Parts, context: Context) =>
      rule.check({ ...parts, states: parts.states.filter(({ role }) => required.includes(role)) }, context),
  };
}

/** `rules` as a pack wants them, followed by the pack’s own; pure data in, rules out. */
export function applyPack(pack: Pack, rules: readonly Rule[]): AppliedPack {
  const all = [...rules, ...pack.sections.map(packSectionRule), ...pack.words.map(packWordRule)];
  const settings = new Map<string, Readonly<Record<string, number>>>();
  const kept = all.flatMap((rule): Rule[] => {
    const change = pack.rules.get(rule.id);
    if (change?.on === false) return [];
    if (change?.settings) settings.set(rule.id, change.settings);
    return [onlyRequired(change ? changed(rule, change) : rule, pack.requiredParts)];
  });
  return { rules: kept, settings, topics: pack.topics };
}
