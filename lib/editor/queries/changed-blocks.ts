import type { Node } from 'prosemirror-model';

/**
 * The top-level blocks in which a document differs from an earlier one, told by node identity: [first, end) there,
 * [first, endBefore) in the earlier one. `from`: the position before the first of them.
 */
export type ChangedBlocks = {
  readonly first: number;
  readonly end: number;
  readonly endBefore: number;
  readonly from: number;
};

function compare(before: Node, after: Node): ChangedBlocks | null {
  const least = Math.min(before.childCount, after.childCount);
  let first = 0;
  let from = 0;
  while (first < least && before.child(first) === after.child(first)) from += after.child(first++).nodeSize;
  let end = after.childCount;
  let endBefore = before.childCount;
  while (end > first && endBefore > first && before.child(endBefore - 1) === after.child(end - 1)) {
    end--;
    endBefore--;
  }
  return first === end && first === endBefore ? null : { first, end, endBefore, from };
}

const known = new WeakMap<Node, { readonly before: Node; readonly changed: ChangedBlocks | null }>();

/** Null where no block differs. Costs one comparison per block, and nothing for who asks the same again. */
export function changedBlocks(before: Node, after: Node): ChangedBlocks | null {
  if (before === after) return null;
  const last = known.get(after);
  if (last?.before === before) return last.changed;
  const changed = compare(before, after);
  known.set(after, { before, changed });
  return changed;
}

/** Calls `visit` with each of the blocks as they are now, the position before it and its index. */
export function forEachChanged(
  after: Node,
  { first, end, from }: ChangedBlocks,
  visit: (block: Node, pos: number, index: number) => void,
): void {
  let pos = from;
  for (let index = first; index < end; index++) {
    const block = after.child(index);
    visit(block, pos, index);
    pos += block.nodeSize;
  }
}
