import type { Node } from 'prosemirror-model';
import { keptText } from '../schema/kept-text';
import { headLength } from '../schema/run-in';
import { schema } from '../schema/schema';
import { gridOf, labelsOf } from '../schema/table-facts';
import { type CellLabels, readCellClaims } from '../text/read-cell-claims';
import { readClaims } from '../text/read-claims';
import type { ClaimWords } from './candidates';
import { claimWords } from './claim-words';
import { withoutCount } from './indicators';

/** A stretch of a block’s content that is linked to a fact. */
export type EvidenceLink = { readonly from: number; readonly to: number; readonly fact: string };

/**
 * The claims of one text block with the words around them, and the links it has. `done`: whether it tells what has been
 * done; what stands under next year’s plan is not.
 */
export type BlockClaims = {
  readonly block: string;
  readonly words: readonly ClaimWords[];
  readonly links: readonly EvidenceLink[];
  readonly done: boolean;
};

function linksOf(block: Node): readonly EvidenceLink[] {
  const links: EvidenceLink[] = [];
  block.forEach((child, from) => {
    const fact = schema.marks.evidence.isInSet(child.marks)?.attrs.fact;
    if (typeof fact === 'string') links.push({ from, to: from + child.nodeSize, fact });
  });
  return links;
}

/** The words around the claims of a table cell: its labels come before its own. */
function cellWords(text: string, labels: CellLabels, heading: string): readonly ClaimWords[] {
  const label = withoutCount(labels.row) + withoutCount(labels.header);
  return claimWords(text, readCellClaims(text, labels), heading).map((words) => ({
    ...words,
    near: label + words.near,
  }));
}

/** Headings of what is still to come. */
const planned = /下一?年度?|明年|下一?步|下一?阶段|打算|工作计划|工作安排|努力方向/;

const tellsPlan = ({ attrs }: Node, head: string): boolean =>
  attrs.role === 'plan' || (attrs.role === null && planned.test(head));

/** All claims of headings, paragraphs and table cells, block by block, in reading order. */
export function documentClaims(doc: Node): readonly BlockClaims[] {
  const found: BlockClaims[] = [];
  let heading = '';
  let done = true;
  const add = (block: Node, words: readonly ClaimWords[]) => {
    if (words.length === 0) return;
    const links = linksOf(block);
    const linked = links.map(({ fact }) => fact);
    found.push({ block: block.attrs.id, words: words.map((one) => ({ ...one, linked })), links, done });
  };
  doc.forEach((node) => {
    const text = node.isTextblock ? keptText(node) : '';
    if (node.type === schema.nodes.heading) {
      heading = text.slice(0, headLength(text));
      if (node.attrs.level === 1) done = !tellsPlan(node, heading);
    }
    if (node.type === schema.nodes.heading || node.type === schema.nodes.paragraph)
      add(node, claimWords(text, readClaims(text), heading));
    if (node.type !== schema.nodes.table) return;
    const grid = gridOf(node);
    for (const cell of grid.cells)
      cell.node.forEach((child) => {
        add(child, cellWords(keptText(child), labelsOf(cell, grid), heading));
      });
  });
  return found;
}
