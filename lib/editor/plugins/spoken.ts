import { type EditorState, Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { checkingOf } from './checking';

/** The findings of the paragraph at the caret, as one text. */
function spokenAt(state: EditorState): string {
  const { parent } = state.selection.$head;
  if (!parent.isTextblock) return '';
  const findings = checkingOf(state).marks.get(parent.attrs.id)?.findings ?? [];
  return findings.map(({ what }) => what).join('');
}

/**
 * Tells screen readers what is found in the paragraph the caret enters, as its description: the text stays whole.
 * One paragraph at a time, because a decoration on every block would be mapped with every key.
 */
export function spoken(): Plugin {
  return new Plugin({
    props: {
      decorations: (state) => {
        const text = spokenAt(state);
        if (text === '') return null;
        const { $head } = state.selection;
        const block = Decoration.node($head.before(), $head.after(), { 'aria-description': text });
        return DecorationSet.create(state.doc, [block]);
      },
    },
  });
}
