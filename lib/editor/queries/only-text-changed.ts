import type { Node } from 'prosemirror-model';

/**
 * Whether two documents differ in nothing but the text inside top-level text blocks: no block came, went, moved or
 * changed its kind or attributes. Costs one comparison per block.
 */
export function onlyTextChanged(before: Node, after: Node): boolean {
  if (before.childCount !== after.childCount) return false;
  for (let i = 0; i < after.childCount; i++) {
    const old = before.child(i);
    const block = after.child(i);
    if (old !== block && !(block.isTextblock && block.sameMarkup(old))) return false;
  }
  return true;
}
