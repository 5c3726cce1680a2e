import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { undoInputRule } from 'prosemirror-inputrules';
import { keydownHandler } from 'prosemirror-keymap';
import { type Command, Plugin } from 'prosemirror-state';
import { goToNextCell } from 'prosemirror-tables';
import { breakLine, breakTitle } from '../commands/break-line';
import { goToSlot } from '../commands/go-to-slot';
import { insertPageBreak } from '../commands/insert-page-break';
import { setBlock } from '../commands/set-block';
import { setHeading } from '../commands/set-heading';

const writing: Readonly<Record<string, Command>> = {
  'Mod-z': undo,
  'Mod-y': redo,
  'Mod-Shift-z': redo,
  Backspace: undoInputRule,
  Enter: breakTitle,
  'Shift-Enter': breakLine,
  'Mod-Enter': insertPageBreak,
  Tab: chainCommands(goToNextCell(1), goToSlot(1)),
  'Shift-Tab': chainCommands(goToNextCell(-1), goToSlot(-1)),
};

/** By physical key: with Ctrl Alt pressed, some layouts give another character than the digit. */
const byCode: Readonly<Record<string, Command>> = {
  Digit0: setBlock('paragraph'),
  Digit1: setHeading(1),
  Digit2: setHeading(2),
  Digit3: setHeading(3),
  Digit4: setHeading(4),
};

/** The keys of writing. Every key gives way while an input method composes. */
export function keys(): Plugin {
  const handlers = [keydownHandler({ ...writing }), keydownHandler(baseKeymap)];
  return new Plugin({
    props: {
      handleKeyDown: (view, event) => {
        if (event.isComposing || event.keyCode === 229) return false;
        const command = event.ctrlKey && event.altKey && !event.shiftKey ? byCode[event.code] : undefined;
        if (!command) return handlers.some((handle) => handle(view, event));
        command(view.state, view.dispatch, view);
        return true;
      },
    },
  });
}
