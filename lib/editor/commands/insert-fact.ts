import { closeHistory } from 'prosemirror-history';
import { type Command, TextSelection } from 'prosemirror-state';
import { schema } from '@/lib/schema/schema';
import { asRequested } from '../plugins/quiet';

/**
 * Writes `words` in place of the selection, linked to `fact` (its id), as one undo step, and puts the caret behind
 * them. Not applicable outside one text block.
 */
export function insertFact(words: string, fact: string): Command {
  return (state, dispatch) => {
    const { $from, $to, from, to } = state.selection;
    if (words === '' || !$from.sameParent($to) || !$from.parent.isTextblock) return false;
    const linked = schema.marks.evidence.create({ fact });
    if (!$from.parent.type.allowsMarkType(linked.type)) return false;
    if (!dispatch) return true;
    // The look of the text goes on; a comment or another link around the caret does not speak of these words.
    const look = $from.marks().filter(({ type }) => type === schema.marks.strong);
    const tr = state.tr.replaceWith(from, to, schema.text(words, linked.addToSet(look)));
    tr.setSelection(TextSelection.create(tr.doc, from + words.length));
    dispatch(closeHistory(asRequested(tr)).scrollIntoView());
    return true;
  };
}
