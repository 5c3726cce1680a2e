import { Fragment, type Node } from 'prosemirror-model';
import { schema } from '../schema/schema';
import { certainLinks, type ProposedLink } from './certain-links';
import type { Fact } from './fact';

/** The same content with evidence marks on the linked stretches; positions do not move. */
function withLinks(block: Node, links: readonly ProposedLink[]): Node {
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

const isLinked = (block: Node): boolean =>
  block.children.some((child) => schema.marks.evidence.isInSet(child.marks));

function linkIn(node: Node, links: ReadonlyMap<string, readonly ProposedLink[]>): Node {
  if (node.isTextblock) {
    const own = links.get(node.attrs.id);
    return own && !isLinked(node) ? withLinks(node, own) : node;
  }
  if (node.isLeaf) return node;
  const children = node.children.map((child) => linkIn(child, links));
  return children.every((child, i) => child === node.child(i)) ? node : node.copy(Fragment.from(children));
}

/**
 * The document with an evidence mark on every number that a fact proves beyond doubt. Text and positions stay;
 * a block in which somebody has linked by hand is left as it is.
 */
export function linkCertain(doc: Node, facts: readonly Fact[]): Node {
  const links = new Map<string, ProposedLink[]>();
  for (const link of certainLinks(doc, facts))
    links.set(link.block, [...(links.get(link.block) ?? []), link]);
  return linkIn(doc, links);
}
