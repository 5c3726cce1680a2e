import { type Command, TextSelection } from 'prosemirror-state';
import type { At } from '@/lib/checker/diagnostic';
import { blocksOf } from '../queries/blocks';

/** Absolute positions of places that are still there, in reading order, repeated starts left out. */
function inOrder(doc: Parameters<typeof blocksOf>[0], places: readonly At[]) {
  const blocks = blocksOf(doc);
  return places
    .flatMap((at) => {
      const found = blocks.get(at.block);
      return found ? [{ at, from: found.pos + 1 + at.from, to: found.pos + 1 + at.to }] : [];
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

/**
 * The next or previous of some places seen from the caret, going round at the ends; null where there is none.
 * A place the caret already stands in or behind is passed over.
 */
export function nextPlace(
  state: Parameters<Command>[0],
  places: readonly At[],
  direction: 1 | -1,
): { readonly at: At; readonly from: number; readonly to: number } | null {
  const ordered = inOrder(state.doc, places);
  const caret = state.selection.head;
  if (direction === 1) return ordered.find(({ from }) => from > caret) ?? ordered[0] ?? null;
  return ordered.filter(({ to }) => to < caret).pop() ?? ordered[ordered.length - 1] ?? null;
}

/** Moves the caret to the end of the next or previous of some places. */
export function walk(places: readonly At[], direction: 1 | -1): Command {
  return (state, dispatch) => {
    const target = nextPlace(state, places, direction);
    if (!target) return false;
    const end = Math.min(target.to, state.doc.content.size);
    dispatch?.(state.tr.setSelection(TextSelection.near(state.doc.resolve(end), -1)).scrollIntoView());
    return true;
  };
}
