import type { Node } from 'prosemirror-model';
import { type TableFacts, tableFacts } from '@/lib/schema/table-facts';
import { type BlockFacts, factsOf, readAhead } from './block-facts';

/** One top-level node with its text blocks and, of a table, its grid. */
export type Entry = {
  readonly node: Node;
  readonly blocks: readonly BlockFacts[];
  readonly table: TableFacts | null;
};

function entryOf(node: Node, known: WeakMap<Node, Entry>): Entry {
  const before = known.get(node);
  if (before) return before;
  const table = node.type.name === 'table' ? tableFacts(node) : null;
  const entry: Entry = { node, blocks: factsOf(node), table };
  known.set(node, entry);
  return entry;
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
  const between = doc.children.slice(head, count - tail);
  readAhead(between.filter((node) => !known.has(node)));
  return before.slice(0, head).concat(
    between.map((node) => entryOf(node, known)),
    before.slice(before.length - tail),
  );
}
