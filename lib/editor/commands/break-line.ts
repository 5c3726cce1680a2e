import type { Command } from 'prosemirror-state';
import { schema } from '@/lib/schema/schema';

/** A new line inside the block. */
export const breakLine: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.inlineContent) return false;
  dispatch?.(state.tr.replaceSelectionWith(schema.nodes.hardBreak.create(), false).scrollIntoView());
  return true;
};

/** Enter inside the title makes a line of it; behind its last word it goes on to the text (not handled here). */
export const breakTitle: Command = (state, dispatch, view) => {
  const { $from, $to } = state.selection;
  if ($from.parent.type !== schema.nodes.title || !$from.sameParent($to)) return false;
  if ($to.parentOffset === $to.parent.content.size) return false;
  return breakLine(state, dispatch, view);
};
