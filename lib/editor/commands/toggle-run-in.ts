import type { Command } from 'prosemirror-state';
import { schema } from '@/lib/schema/schema';

/** Switches the heading at the caret between a line of its own and one that runs into its paragraph. */
export const toggleRunIn: Command = (state, dispatch) => {
  const { $head } = state.selection;
  const block = $head.parent;
  if (block.type !== schema.nodes.heading || block.attrs.level === 1) return false;
  dispatch?.(state.tr.setNodeAttribute($head.before(), 'runIn', !block.attrs.runIn));
  return true;
};
