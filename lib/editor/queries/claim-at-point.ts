import type { EditorView } from 'prosemirror-view';
import type { At } from '@/lib/checker/diagnostic';
import { findBlock } from './blocks';

/** A point of the window, in CSS pixels. */
export type Point = { readonly x: number; readonly y: number };

/** Where the words of a place are drawn in the window, one box per line; none where they are gone or not drawn. */
export function boxesOf(view: EditorView, { block, from, to }: At): readonly DOMRect[] {
  const found = findBlock(view.state.doc, block);
  if (!found?.node.isTextblock || to > found.node.content.size) return [];
  const start = view.domAtPos(found.pos + 1 + from, 1);
  const end = view.domAtPos(found.pos + 1 + to, -1);
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return [...range.getClientRects()].filter(({ width }) => width > 0);
}

/** Pixels around the words that still count as on them: the lines under words are drawn there. */
const around = 3;

export const isOn = (boxes: readonly DOMRect[], { x, y }: Point): boolean =>
  boxes.some(
    (box) => x >= box.left - 1 && x <= box.right + 1 && y >= box.top - around && y <= box.bottom + around,
  );

/** The claim whose words are drawn under a point, with where they are drawn; null beside all of them. */
export function claimAtPoint<C extends At>(
  view: EditorView,
  claims: readonly C[],
  point: Point,
): { readonly claim: C; readonly boxes: readonly DOMRect[] } | null {
  const near = view.posAtCoords({ left: point.x, top: point.y });
  if (!near) return null;
  const { parent, parentOffset } = view.state.doc.resolve(near.pos);
  for (const claim of claims) {
    if (claim.block !== parent.attrs.id || parentOffset < claim.from || parentOffset > claim.to) continue;
    const boxes = boxesOf(view, claim);
    if (isOn(boxes, point)) return { claim, boxes };
  }
  return null;
}
