import { type Command, NodeSelection } from 'prosemirror-state';
import { slotsLeft } from '../queries/slots-left';

/** Selects the next or previous unfilled slot, going round at the ends. */
export function goToSlot(direction: 1 | -1): Command {
  return (state, dispatch) => {
    const slots = slotsLeft(state.doc);
    const { from, to } = state.selection;
    const target =
      direction === 1
        ? (slots.find(({ pos }) => pos >= to) ?? slots[0])
        : (slots.filter(({ pos }) => pos < from).pop() ?? slots[slots.length - 1]);
    if (!target) return false;
    dispatch?.(state.tr.setSelection(NodeSelection.create(state.doc, target.pos)).scrollIntoView());
    return true;
  };
}
