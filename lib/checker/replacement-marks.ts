import { Mark, type Node } from 'prosemirror-model';
import { schema } from '@/lib/schema/schema';

const { strong, evidence } = schema.marks;

/**
 * The marks of words that take the place of those from `from` to `to` of a block’s content: their look, and their
 * link to the ledger where all of them are linked to one fact. Comments and suggestions spoke of the words that go.
 */
export function replacementMarks(block: Node, from: number, to: number): readonly Mark[] {
  if (from >= to) return Mark.none;
  const facts = new Set<unknown>();
  block.nodesBetween(from, to, (node) => {
    facts.add(evidence.isInSet(node.marks)?.attrs.fact ?? null);
  });
  const marks = block.nodeAt(from)?.marks ?? Mark.none;
  return marks.filter(({ type }) => type === strong || (type === evidence && facts.size === 1));
}
