import type { Node } from 'prosemirror-model';
import { type TableFacts, tableFacts } from '@/lib/schema/table-facts';
import { type BlockFacts, factsOfEach } from './block-facts';

/** One top-level node with its text blocks and, of a table, its grid. */
export type Entry = {
  readonly node: Node;
  readonly blocks: readonly BlockFacts[];
  readonly table: TableFacts | null;
};

/** Reads the nodes that are not known yet; those that are known need not be read again. */
function entriesOf(nodes: readonly Node[], known: WeakMap<Node, Entry>): readonly Entry[] {
  const unknown = nodes.filter((node) => !known.has(node));
  const facts = factsOfEach(unknown);
  unknown.forEach((node, i) => {
    const table = node.type.name === 'table' ? tableFacts(node) : null;
    known.set(node, { node, blocks: facts[i] ?? [], table });
  });
  return nodes.flatMap((node) => known.get(node) ?? []);
}

/**
 * One entry per top-level node. Nodes are persistent, so everything before the first and behind the last node
 * that differs from last time is taken over as it was; only what lies between is looked up or read.
 */
export function readEntries(
  doc: Node,
  before: readonly Entry[],
  known: WeakMap<Node, Entry>,
): readonly Entry[] {
  const count = doc.childCount;
  let head = 0;
  while (head < count && head < before.length && before[head]?.node === doc.child(head)) head++;
  if (head === count && head === before.length) return before;
  let tail = 0;
  const most = Math.min(count, before.length) - head;
  while (tail < most && before[before.length - 1 - tail]?.node === doc.child(count - 1 - tail)) tail++;
  const between = entriesOf(doc.children.slice(head, count - tail), known);
  return before.slice(0, head).concat(between, before.slice(before.length - tail));
}
