import type { Node } from 'prosemirror-model';

export type SlotLeft = { readonly pos: number; readonly label: string };

/** The slots nobody has filled in yet, in reading order. */
export function slotsLeft(doc: Node): readonly SlotLeft[] {
  const left: SlotLeft[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === 'slot') left.push({ pos, label: node.attrs.label });
  });
  return left;
}
