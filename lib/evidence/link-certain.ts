import { Fragment, type Node } from 'prosemirror-model';
import { blockText } from '../schema/block-text';
import { headLength } from '../schema/run-in';
import { schema } from '../schema/schema';
import { readClaims } from '../text/read-claims';
import { candidates, indexLedger, type LedgerIndex } from './candidates';
import { claimWords } from './claim-words';
import type { Fact } from './fact';

type Link = { readonly from: number; readonly to: number; readonly fact: string };

/** The same content with evidence marks on the linked stretches; positions do not move. */
function withLinks(block: Node, links: readonly Link[]): Node {
  const children: Node[] = [];
  block.forEach((child, offset) => {
    const cuts = links
      .flatMap(({ from, to }) => [from, to])
      .filter((at) => at > offset && at < offset + child.nodeSize);
    const edges = child.isText
      ? [offset, ...new Set(cuts), offset + child.nodeSize].sort((a, b) => a - b)
      : [offset];
    edges.forEach((from, i) => {
      const to = edges[i + 1];
      if (to === undefined && child.isText) return;
      const piece = child.isText ? child.cut(from - offset, (to ?? from) - offset) : child;
      const link = links.find((candidate) => candidate.from <= from && from < candidate.to);
      const linked = link && child.isText ? schema.marks.evidence.create({ fact: link.fact }) : null;
      children.push(linked ? piece.mark(linked.addToSet(piece.marks)) : piece);
    });
  });
  return block.copy(Fragment.from(children));
}

function linksIn(block: Node, heading: string, index: LedgerIndex): Link[] {
  const text = blockText(block);
  const words = claimWords(text, readClaims(text), heading);
  return words.flatMap((around) => {
    const [first] = candidates(around, index, 1);
    return first?.certain ? [{ from: around.claim.start, to: around.claim.end, fact: first.fact.id }] : [];
  });
}

const isLinked = (block: Node): boolean => {
  let found = false;
  block.forEach((child) => {
    if (schema.marks.evidence.isInSet(child.marks)) found = true;
  });
  return found;
};

/**
 * The document with an evidence mark on every number that a fact proves beyond doubt. Text and positions stay;
 * a block in which somebody has linked by hand is left as it is.
 */
export function linkCertain(doc: Node, facts: readonly Fact[]): Node {
  const index = indexLedger(facts);
  let heading = '';
  const blocks: Node[] = [];
  doc.forEach((block) => {
    const text = block.isTextblock ? blockText(block) : '';
    if (block.type === schema.nodes.heading) heading = text.slice(0, headLength(text));
    const provable = block.type === schema.nodes.heading || block.type === schema.nodes.paragraph;
    const links = provable && !isLinked(block) ? linksIn(block, heading, index) : [];
    blocks.push(links.length > 0 ? withLinks(block, links) : block);
  });
  return doc.copy(Fragment.from(blocks));
}
