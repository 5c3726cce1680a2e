import type { ReadClaim } from './claim';

export type RelationKind =
  | 'rate'
  | 'sum'
  | 'subset'
  | 'restatement'
  | 'growth'
  | 'absolute'
  | 'derived-total';

/**
 * `truncated`: right only if cut off instead of rounded half-up. `mixed-units`: the face values add up, but
 * the operands differ in unit or are approximate. `unverifiable`: an operand is missing; never a warning.
 */
export type Verdict = 'consistent' | 'truncated' | 'inconsistent' | 'mixed-units' | 'unverifiable';

/** `passage` indexes the passages given, `claim` that passage's claims. */
export type RelationSpan = { role: string; passage: number; claim: number };

/** `calc` is a Chinese sentence; `computed` the figure it arrives at, where there is one. */
export type Relation = {
  kind: RelationKind;
  verdict: Verdict;
  spans: RelationSpan[];
  calc: string;
  computed: number | null;
};

export type Passage = {
  text: string;
  claims: readonly ReadClaim[];
  /** What has been read out of it, by reader. */
  remembered?: Map<unknown, unknown>;
};
