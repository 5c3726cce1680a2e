import { readClaims } from '@/lib/text/read-claims';
import type { FactUse } from '@/lib/workflow/ledger-wire';

/**
 * How a fact and the reports agree. same: word for word. supports: the words are an approximation that is true of it.
 * differs: `use` is the first place that says something else, `more` how many others do. unused: it stands nowhere.
 */
export type ReportState =
  | { readonly kind: 'unused' }
  | { readonly kind: 'same' }
  | { readonly kind: 'supports'; readonly words: string }
  | { readonly kind: 'differs'; readonly use: FactUse; readonly more: number };

const isApproximate = (words: string): boolean => readClaims(words).some(({ approx }) => approx !== 'exact');

export function reportState(uses: readonly FactUse[]): ReportState {
  const [wrong, ...others] = uses.filter((use) => use.agreement !== 'agrees');
  if (wrong) return { kind: 'differs', use: wrong, more: others.length };
  const approximate = uses.find((use) => isApproximate(use.words));
  if (approximate) return { kind: 'supports', words: approximate.words };
  return uses.length === 0 ? { kind: 'unused' } : { kind: 'same' };
}

/** Where “更新文中” leads: the report, opened at the place with the fact. */
export const placeInReport = (use: FactUse, fact: string): string =>
  `/reports/${encodeURIComponent(use.report)}?fact=${encodeURIComponent(fact)}`;
