import type { Node } from 'prosemirror-model';
import type { PlacedClaim } from '@/lib/checker/claim-support';
import type { ClaimWords } from '@/lib/evidence/candidates';
import { claimWords } from '@/lib/evidence/claim-words';
import { blockText } from '@/lib/schema/block-text';
import { keptText } from '@/lib/schema/kept-text';
import { headLength } from '@/lib/schema/run-in';
import { gridOf, labelsOf } from '@/lib/schema/table-facts';
import { findBlock } from './blocks';
import { evidenceRuns } from './evidence-runs';

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

/** In a table the labels of the cell stand before its own words. */
function labelsAt(doc: Node, pos: number): string {
  const top = doc.child(doc.resolve(pos).index(0));
  if (top.type.name !== 'table') return '';
  const grid = gridOf(top);
  const block = doc.nodeAt(pos);
  const cell = grid.cells.find(({ node }) => node.children.some((child) => child === block));
  if (!cell) return '';
  const { row, header } = labelsOf(cell, grid);
  return row + header;
}

/**
 * What is written around a claim, for matching it with facts; `claims` are those of the whole report. Null where it is
 * gone.
 */
export function wordsAround(
  doc: Node,
  claims: readonly PlacedClaim[],
  { block, from, to }: PlacedClaim,
): ClaimWords | null {
  const found = findBlock(doc, block);
  if (!found?.node.isTextblock) return null;
  const here = claims.filter((claim) => claim.block === block);
  const words = claimWords(keptText(found.node), here, headingAt(doc, found.pos));
  const own = words[here.findIndex((claim) => claim.from === from)];
  if (!own) return null;
  const others = evidenceRuns(found.node).filter((run) => run.to <= from || run.from >= to);
  return {
    ...own,
    near: labelsAt(doc, found.pos) + own.near,
    linked: others.map(({ fact }) => fact),
  };
}
