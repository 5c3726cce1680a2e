import type { Node } from 'prosemirror-model';
import { slotText } from '@/lib/schema/nodes/slot';
import { schema } from '@/lib/schema/schema';

/** A block's text with suggestions accepted, slots as they print, line breaks as \n. */
export function acceptedText(block: Node): string {
  let text = '';
  block.forEach((child) => {
    if (schema.marks.deletion.isInSet(child.marks)) return;
    if (child.isText) text += child.text ?? '';
    else text += child.type === schema.nodes.slot ? slotText(child.attrs.label) : '\n';
  });
  return text;
}
