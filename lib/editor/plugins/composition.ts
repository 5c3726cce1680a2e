import { Plugin, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

const settled = 'compositionSettled';

/** Whether an input method is still composing the text of this transaction. Nothing derived may change then. */
export const isComposing = (tr: Transaction): boolean =>
  tr.docChanged && tr.getMeta('composition') !== undefined;

/** Whether this transaction says that a composition is over: what was left standing may catch up now. */
export const isSettled = (tr: Transaction): boolean => tr.getMeta(settled) === true;

/** Says once, after each composition, that it is over. */
export function compositionEnd(): Plugin {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = (view: EditorView) => {
    clearTimeout(timer);
    // The view reads the last composed text from the page some milliseconds after the event.
    timer = setTimeout(() => {
      if (view.isDestroyed) return;
      if (view.composing) settle(view);
      else view.dispatch(view.state.tr.setMeta(settled, true).setMeta('addToHistory', false));
    }, 60);
  };
  return new Plugin({
    props: {
      handleDOMEvents: {
        compositionstart: () => {
          clearTimeout(timer);
          return false;
        },
        compositionend: (view) => {
          settle(view);
          return false;
        },
      },
    },
    view: () => ({ destroy: () => clearTimeout(timer) }),
  });
}
