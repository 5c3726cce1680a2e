import { type Command, NodeSelection, Selection, TextSelection } from 'prosemirror-state';
import type { At } from '@/lib/checker/diagnostic';
import { schema } from '@/lib/schema/schema';
import { findBlock } from '../queries/blocks';

/** Puts the caret behind the words at a place (the start of the block where it names none); a slot is selected. */
export function selectPlace(at: At): Command {
  return (state, dispatch) => {
    const found = findBlock(state.doc, at.block);
    if (!found) return false;
    const { node, pos } = found;
    const end = pos + 1 + Math.min(at.to, node.content.size);
    const start = pos + 1 + Math.min(at.from, node.content.size);
    const isSlot = node.isTextblock && state.doc.nodeAt(start)?.type === schema.nodes.slot;
    const selection = isSlot
      ? NodeSelection.create(state.doc, start)
      : node.isTextblock
        ? TextSelection.create(state.doc, end)
        : Selection.near(state.doc.resolve(pos + 1));
    dispatch?.(state.tr.setSelection(selection).scrollIntoView());
    return true;
  };
}
