import type { Node } from 'prosemirror-model';
import type { Fact } from '@/lib/evidence/fact';
import type { LawRegistry } from '@/lib/laws/law-registry';
import type { Topic } from '@/lib/template/pack';
import type { UnitProfile } from '@/lib/template/unit-profile';
import type { RuleSettings } from './rule-settings';

/** What day it is and when the report is to be sent up and made public, ISO dates. */
export type Due = { readonly today: string; readonly report: string; readonly publish: string };

/**
 * Everything the rules know beside the document. Keep one object while nothing in it changes: remembered
 * results are dropped whenever another object comes.
 */
export type CheckEnv = {
  /** The report's year; null = read from the title. Judged at 31 December of that year. */
  readonly year: number | null;
  /** null: nobody has said whose report it is, and rules that need a name stay silent. */
  readonly unit: UnitProfile | null;
  readonly laws: LawRegistry;
  /** null: there is no ledger (a bare file is checked), so no number is called unsupported. */
  readonly ledger: readonly Fact[] | null;
  /** submit: the copy that goes to the level above, which needs more than one that is published. */
  readonly purpose: 'draft' | 'check' | 'submit';
  /** Only for a report that has not been sent up yet. */
  readonly due?: Due;
  /** Last year’s report; absent where nobody has given it. Keep one object, as of the environment. */
  readonly previous?: Node;
  /** Ids of findings that somebody has answered with a reason. */
  readonly waived?: ReadonlySet<string>;
  /** Thresholds of a rule pack; rules take the usual ones where it has none. */
  readonly settings?: RuleSettings;
  /** Fields of work that a rule pack adds to those the achievements should speak of. */
  readonly topics?: readonly Topic[];
};
