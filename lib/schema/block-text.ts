import type { Node } from 'prosemirror-model';

/** Stands for an inline leaf other than a line break (a slot) in block text. */
export const leafMark = '\uFFFC';

/**
 * The text of a text block with exactly one UTF-16 unit per ProseMirror position: offset i of the result is
 * position i of the block's content. Line breaks are \n, slots U+FFFC. A heading's numeral is not included.
 */
export function blockText(block: Node): string {
  let text = '';
  block.forEach((child) => {
    if (child.isText) text += child.text ?? '';
    else text += child.type.name === 'hardBreak' ? '\n' : leafMark;
  });
  return text;
}
