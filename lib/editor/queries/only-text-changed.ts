import type { Node } from 'prosemirror-model';
import { changedBlocks } from './changed-blocks';

/**
 * Whether two documents differ in nothing but the text inside top-level text blocks: no block came, went, moved or
 * changed its kind or attributes.
 */
export function onlyTextChanged(before: Node, after: Node): boolean {
  const changed = changedBlocks(before, after);
  if (!changed) return true;
  if (changed.end !== changed.endBefore) return false;
  for (let i = changed.first; i < changed.end; i++) {
    const old = before.child(i);
    const block = after.child(i);
    if (old !== block && !(block.isTextblock && block.sameMarkup(old))) return false;
  }
  return true;
}
