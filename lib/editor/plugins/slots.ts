import { NodeSelection, Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { schema } from '@/lib/schema/schema';

/** Takes a selected slot away, so that what an input method composes stands in its place. */
function clearSelectedSlot(view: EditorView): void {
  const { selection } = view.state;
  if (selection instanceof NodeSelection && selection.node.type === schema.nodes.slot)
    view.dispatch(view.state.tr.deleteSelection());
}

/** Typing over a selected slot replaces it, by keyboard and by input method alike. */
export function slots(): Plugin {
  return new Plugin({
    props: {
      handleKeyDown: (view, event) => {
        if (event.keyCode === 229) clearSelectedSlot(view);
        return false;
      },
      handleDOMEvents: {
        compositionstart: (view) => {
          clearSelectedSlot(view);
          return false;
        },
      },
    },
  });
}
