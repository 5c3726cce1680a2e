import type { Node } from 'prosemirror-model';

const closing = new Set(['attachmentNote', 'signature', 'date']);

/** The position behind the last block of the body: before attachments, signature and date at the end. */
export function bodyEnd(doc: Node): number {
  let pos = doc.content.size;
  for (let i = doc.childCount - 1; i > 0; i--) {
    const block = doc.child(i);
    if (!closing.has(block.type.name)) break;
    pos -= block.nodeSize;
  }
  return pos;
}
