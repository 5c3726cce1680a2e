import type { Node } from 'prosemirror-model';
import type { Range } from '@/lib/base/range';

/**
 * The positions in `after` that hold the top-level blocks which differ from `before`, told by node identity;
 * null where none does. Costs one comparison per block.
 */
export function changedRange(before: Node, after: Node): Range | null {
  if (before === after) return null;
  const least = Math.min(before.childCount, after.childCount);
  let head = 0;
  let from = 0;
  while (head < least && before.child(head) === after.child(head)) from += after.child(head++).nodeSize;
  let tail = 0;
  let to = after.content.size;
  while (
    tail < least - head &&
    before.child(before.childCount - 1 - tail) === after.child(after.childCount - 1 - tail)
  ) {
    to -= after.child(after.childCount - 1 - tail).nodeSize;
    tail++;
  }
  if (head + tail === after.childCount && before.childCount === after.childCount) return null;
  return { from, to };
}
