import type { Relation, RelationKind, Verdict } from '@/lib/text/relation';
import type { At } from '../diagnostic';
import type { BlockFacts } from './block-facts';

export type Operand = { readonly role: string; readonly at: At; readonly text: string };

/** A relation between numbers with its operands found in the document. `calc` is a Chinese sentence. */
export type PlacedRelation = {
  readonly kind: RelationKind;
  readonly verdict: Verdict;
  readonly operands: readonly Operand[];
  readonly calc: string;
  readonly computed: number | null;
};

/** Puts a relation over `blocks` (its passages, in that order) in its places in the document. */
export function placeRelation(relation: Relation, blocks: readonly BlockFacts[]): PlacedRelation {
  const operands = relation.spans.flatMap(({ role, passage, claim }): Operand[] => {
    const block = blocks[passage];
    const read = block?.claims[claim];
    return block && read
      ? [{ role, at: { block: block.id, from: read.start, to: read.end }, text: read.text }]
      : [];
  });
  const { kind, verdict, calc, computed } = relation;
  return { kind, verdict, operands, calc, computed };
}
