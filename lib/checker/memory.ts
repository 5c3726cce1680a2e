import type { Node } from 'prosemirror-model';
import type { PartRole } from '@/lib/schema/roles';
import type { CheckEnv } from './check-env';
import type { PlacedClaim } from './claim-support';
import type { Diagnostic } from './diagnostic';
import type { BlockFacts } from './facts/block-facts';
import type { Entry } from './facts/entries';
import type { Keepings } from './facts/kept-over';
import type { PlacedRelation } from './facts/placed-relation';
import type { ReportFacts } from './facts/report-facts';
import type { BlockContext } from './rule';

/** What the block rules said of one block in one context; `failed`: ids of rules that threw. */
export type BlockVerdict = {
  readonly block: BlockFacts;
  readonly next: BlockFacts | null;
  readonly part: PartRole | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly claims: readonly PlacedClaim[];
  readonly relations: readonly PlacedRelation[];
  readonly failed: readonly string[];
};

/** What a rule above the block level said of the objects in `input`. */
export type RuleVerdict = {
  readonly input: readonly unknown[];
  readonly diagnostics: readonly Diagnostic[];
  readonly failed: boolean;
};

/**
 * What one check leaves for the next. Its fields belong to `checkReport`; keep one per open document and hand it
 * in again. It is changed in place.
 */
export type CheckMemory = {
  env: CheckEnv | null;
  facts: ReportFacts | null;
  entries: WeakMap<Node, Entry>;
  keepings: Keepings;
  contexts: Map<PartRole | null, BlockContext>;
  /** In reading order, as of the last check. */
  judged: readonly BlockVerdict[];
  verdicts: ReadonlyMap<string, RuleVerdict>;
  /** Block id → the findings of its own and of the rules above, in their order in the block. */
  merged: ReadonlyMap<string, Merged>;
  /** The findings of each block, in reading order. */
  findings: readonly (readonly Diagnostic[])[];
};

export type Merged = {
  readonly own: readonly Diagnostic[];
  readonly added: readonly Diagnostic[];
  readonly all: readonly Diagnostic[];
};

export const newMemory = (env: CheckEnv | null = null): CheckMemory => ({
  env,
  facts: null,
  entries: new WeakMap(),
  keepings: new WeakMap(),
  contexts: new Map(),
  judged: [],
  verdicts: new Map(),
  merged: new Map(),
  findings: [],
});
