import type { Mark, Node } from 'prosemirror-model';
import type { Range } from '@/lib/base/range';
import { schema } from '@/lib/schema/schema';

/** Words of one block that are linked to one fact: positions of the block’s content. */
export type EvidenceRun = Range & { readonly fact: string };

const evidenceOf = (node: Node): Mark | undefined => schema.marks.evidence.isInSet(node.marks);

/** Whether anything in a block or a table is linked. */
export function hasEvidence(node: Node): boolean {
  if (!node.isTextblock) return node.children.some(hasEvidence);
  return node.children.some((child) => evidenceOf(child) !== undefined);
}

/** The linked words of a text block in order; neighbours linked to the same fact are one run. */
export function evidenceRuns(block: Node): readonly EvidenceRun[] {
  const runs: EvidenceRun[] = [];
  block.forEach((child, from) => {
    const fact = evidenceOf(child)?.attrs.fact;
    if (typeof fact !== 'string') return;
    const to = from + child.nodeSize;
    const last = runs[runs.length - 1];
    if (last && last.to === from && last.fact === fact) runs[runs.length - 1] = { ...last, to };
    else runs.push({ from, to, fact });
  });
  return runs;
}
