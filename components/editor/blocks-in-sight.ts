import type { EditorView } from 'prosemirror-view';
import type { Range } from '@/lib/base/range';

/**
 * The positions of the top-level blocks that are drawn between two heights of the window. The blocks stand one below
 * the other, so that the first is found by halving: to measure all of a long report costs a layout of all of it.
 */
export function blocksInSight(view: EditorView, top: number, bottom: number): Range {
  const starts: number[] = [];
  view.state.doc.forEach((_block, pos) => {
    starts.push(pos);
  });
  const boxAt = (index: number): DOMRect | null => {
    const element = view.nodeDOM(starts[index] ?? 0);
    return element instanceof HTMLElement ? element.getBoundingClientRect() : null;
  };
  let first = 0;
  let last = starts.length;
  while (first < last) {
    const middle = (first + last) >> 1;
    const box = boxAt(middle);
    if (box && box.bottom > top) last = middle;
    else first = middle + 1;
  }
  let end = first;
  for (let box = boxAt(end); end < starts.length && (!box || box.top < bottom); box = boxAt(end)) end++;
  const { size } = view.state.doc.content;
  return { from: starts[first] ?? size, to: starts[end] ?? size };
}
