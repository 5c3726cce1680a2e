import type { PartRole, RequiredRole } from '@/lib/schema/roles';
import type { Setting } from '@/lib/template/pack';
import type { CheckEnv } from './check-env';
import type { At, Basis, Kind, Severity } from './diagnostic';
import type { BlockFacts } from './facts/block-facts';
import type { Heading } from './facts/outline';
import type { PlacedRelation } from './facts/placed-relation';
import type { Parts, ReportFacts } from './facts/report-facts';
import type { Fix } from './fix';

/**
 * What a rule says of one place. `words` are the words it speaks of: with rule and block they name the finding,
 * so they must not change when something else does. What is left out is taken from the rule.
 */
export type Draft = {
  readonly at: At;
  readonly words: string;
  readonly what: string;
  readonly severity?: Severity;
  readonly glyph?: string;
  readonly also?: readonly At[];
  readonly calc?: string | null;
  readonly why?: string;
  readonly how?: string;
  readonly fixes?: readonly Fix[];
};

/** What a rule may ask beside its own facts. The report is judged at 31 December of `year`. */
export type Context = { readonly env: CheckEnv; readonly year: number | null };

/** For rules on single blocks: also the part the block stands in; null before and behind the parts. */
export type BlockContext = Context & { readonly part: PartRole | null };

type About = {
  /** Equal to the file's name. */
  readonly id: string;
  /** The catalogue code: S01 … */
  readonly code: string;
  readonly kind: Kind;
  readonly glyph: string;
  readonly severity: Severity;
  /** What it looks for, one Chinese sentence. */
  readonly about: string;
  /** Why it matters, one Chinese sentence. */
  readonly why: string;
  /** What to do, one Chinese sentence. */
  readonly how: string;
  readonly basis: Basis | null;
  /** The thresholds that a rule pack may set, by name. */
  readonly settings?: Readonly<Record<string, Setting>>;
};

/**
 * A rule is one value. `reads` tells the engine which facts to hand over and when to run it again: a block rule
 * when that block (or its next one) changes, the others when what they read is no longer the same object.
 * `section` hands over the blocks of one part, none where the part is missing, `sections` those of two; `claims` the relations between
 * paragraphs; `report` everything, after every change.
 */
export type Rule = About &
  (
    | {
        readonly reads: 'block';
        /** A block whose text holds a match of none of these is nothing that the rule could speak of. */
        readonly needs?: readonly RegExp[];
        check(block: BlockFacts, context: BlockContext): readonly Draft[];
      }
    | {
        readonly reads: 'neighbours';
        check(block: BlockFacts, next: BlockFacts | null, context: BlockContext): readonly Draft[];
      }
    | { readonly reads: 'outline'; check(outline: readonly Heading[], context: Context): readonly Draft[] }
    | { readonly reads: 'parts'; check(parts: Parts, context: Context): readonly Draft[] }
    | {
        readonly reads: 'section';
        readonly of: RequiredRole;
        check(blocks: readonly BlockFacts[], context: Context): readonly Draft[];
      }
    | {
        readonly reads: 'sections';
        readonly of: readonly [RequiredRole, RequiredRole];
        check(
          first: readonly BlockFacts[],
          second: readonly BlockFacts[],
          context: Context,
        ): readonly Draft[];
      }
    | {
        readonly reads: 'claims';
        check(relations: readonly PlacedRelation[], context: Context): readonly Draft[];
      }
    | { readonly reads: 'report'; check(report: ReportFacts, context: Context): readonly Draft[] }
  );

export type RuleOf<Reads extends Rule['reads']> = Extract<Rule, { reads: Reads }>;
