import type { Node } from 'prosemirror-model';
import { leafMark } from './block-text';

/**
 * The text of a block as it reads once its suggestions are accepted: as `blockText`, one UTF-16 unit per position, but
 * words that a suggestion deletes stand as U+FFFC.
 */
export function keptText(block: Node): string {
  let text = '';
  block.forEach((child) => {
    const words = child.text ?? (child.type.name === 'hardBreak' ? '\n' : leafMark);
    const deleted = child.marks.some((mark) => mark.type.name === 'deletion');
    text += deleted ? leafMark.repeat(words.length) : words;
  });
  return text;
}
