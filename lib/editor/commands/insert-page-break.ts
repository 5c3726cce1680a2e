import type { Command } from 'prosemirror-state';
import { schema } from '@/lib/schema/schema';

/** Starts a new page behind the block at the caret. */
export const insertPageBreak: Command = (state, dispatch) => {
  const { $head } = state.selection;
  if ($head.depth !== 1) return false;
  dispatch?.(state.tr.insert($head.after(1), schema.nodes.pageBreak.create()).scrollIntoView());
  return true;
};
