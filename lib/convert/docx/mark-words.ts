import { Fragment, type Mark, type Node } from 'prosemirror-model';

/** A mark on [from, to) of a block's content. */
export type MarkedWords = { readonly from: number; readonly to: number; readonly mark: Mark };

/** The child in pieces, each with the marks that cover it; `start` is where it begins in its block. */
function marked(child: Node, start: number, wanted: readonly MarkedWords[]): Node[] {
  const end = start + child.nodeSize;
  const inside = wanted.filter(({ from, to }) => from < end && start < to);
  if (inside.length === 0) return [child];
  const edges = child.isText ? inside.flatMap(({ from, to }) => [from, to]) : [];
  const cuts = [...new Set([start, ...edges.filter((at) => start < at && at < end), end])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1] ?? end;
    const piece = child.isText ? child.cut(from - start, to - start) : child;
    const marks = inside.filter((range) => range.from < to && from < range.to).map(({ mark }) => mark);
    return piece.mark(marks.reduce((set, mark) => mark.addToSet(set), piece.marks));
  });
}

/** The document with marks added, given by the id of the text block that they stand in. */
export function markWords(node: Node, wanted: ReadonlyMap<string, readonly MarkedWords[]>): Node {
  if (!node.isTextblock) {
    if (node.isLeaf) return node;
    return node.copy(Fragment.from(node.children.map((child) => markWords(child, wanted))));
  }
  const own = wanted.get(node.attrs.id);
  if (!own) return node;
  let at = 0;
  const pieces = node.children.flatMap((child) => {
    const start = at;
    at += child.nodeSize;
    return marked(child, start, own);
  });
  return node.copy(Fragment.from(pieces));
}
