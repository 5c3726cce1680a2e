import type { Node } from 'prosemirror-model';

const remembered = new WeakMap<Node, number>();

const countedOnce = /[A-Za-z]+(?:['’-][A-Za-z]+)*|\d+(?:[.,]\d+)*[%‰]?|[^\s\u200B\uFEFF\uFFFC]/gu;

/**
 * 字数 as WPS counts it: every Chinese character and mark is one, a run of Latin letters or a number is one,
 * spaces and unfilled slots are none. Derived numerals of headings are not counted. Remembered per block.
 */
export function wordCount(node: Node): number {
  const known = remembered.get(node);
  if (known !== undefined) return known;
  let count = 0;
  if (node.isTextblock) {
    count = node.textBetween(0, node.content.size, undefined, '\uFFFC').match(countedOnce)?.length ?? 0;
  } else {
    node.forEach((child) => {
      count += wordCount(child);
    });
  }
  remembered.set(node, count);
  return count;
}
