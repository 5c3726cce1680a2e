import type { Node } from 'prosemirror-model';
import type { PlacedClaim } from '@/lib/checker/claim-support';
import type { ClaimWords } from '@/lib/evidence/candidates';
import { claimWords } from '@/lib/evidence/claim-words';
import { blockText } from '@/lib/schema/block-text';
import { headLength } from '@/lib/schema/run-in';
import { findBlock } from './blocks';

/** The words of the heading that a position stands under or in; '' before the first one. */
function headingAt(doc: Node, pos: number): string {
  for (let i = doc.resolve(pos).index(0); i >= 0; i--) {
    const block = doc.child(i);
    if (block.type.name !== 'heading') continue;
    const text = blockText(block);
    return text.slice(0, headLength(text));
  }
  return '';
}

/** What is written around a claim, for matching it with facts; `claims` are those of the whole report. Null where it is gone. */
export function wordsAround(
  doc: Node,
  claims: readonly PlacedClaim[],
  { block, from }: PlacedClaim,
): ClaimWords | null {
  const found = findBlock(doc, block);
  if (!found?.node.isTextblock) return null;
  const here = claims.filter((claim) => claim.block === block);
  const words = claimWords(blockText(found.node), here, headingAt(doc, found.pos));
  return words[here.findIndex((claim) => claim.from === from)] ?? null;
}
