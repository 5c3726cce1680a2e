import type { Setting } from '@/lib/template/pack';

/** Rule id → the thresholds that a pack has set for it, by name. */
export type RuleSettings = ReadonlyMap<string, Readonly<Record<string, number>>>;

/**
 * The thresholds of the rule `rule`. `declared` goes into the rule, so that a pack’s settings can be judged by it;
 * `of` gives the numbers that hold in an environment: the pack’s, else the usual ones.
 */
export function ruleSettings<const Name extends string>(
  rule: string,
  declared: Readonly<Record<Name, Setting>>,
): {
  readonly declared: Readonly<Record<Name, Setting>>;
  readonly of: (env: { readonly settings?: RuleSettings }) => Readonly<Record<Name, number>>;
} {
  const entries = Object.entries<Setting>(declared).map(([name, { usual }]) => [name, usual] as const);
  const usual = Object.fromEntries(entries) as Record<Name, number>;
  return {
    declared,
    of: ({ settings }) => {
      const own = settings?.get(rule);
      return own ? { ...usual, ...own } : usual;
    },
  };
}
