import { type Command, NodeSelection } from 'prosemirror-state';
import { schema } from '@/lib/schema/schema';

/** Puts a slot 【填写：label】 in place of the selection and selects it. */
export function insertSlot(label: string): Command {
  return (state, dispatch) => {
    const { $from, $to, from } = state.selection;
    if (!$from.sameParent($to) || !$from.parent.isTextblock) return false;
    if (!dispatch) return true;
    const tr = state.tr.replaceSelectionWith(schema.nodes.slot.create({ label }), false);
    dispatch(tr.setSelection(NodeSelection.create(tr.doc, from)).scrollIntoView());
    return true;
  };
}
