import { rules } from '@/lib/checker/rules/index';

const abouts = new Map(rules.map(({ id, about }) => [id, about]));

/** What a rule looks for, as one sentence; a plain one for rules that only a rule pack knows. */
export const aboutRule = (rule: string): string => abouts.get(rule) ?? '同一条规则。';

/** Where a rule is explained with its examples; null for one that only a rule pack knows. */
export const rulePageOf = (rule: string): string | null => (abouts.has(rule) ? `/rules/${rule}` : null);
