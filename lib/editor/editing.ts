import { undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { sequentialIds } from '@/lib/base/id';
import { editorState } from './editor-state';
import type { Check, Checked } from './plugins/checking';
import { findBlock } from './queries/blocks';

/** Words for tests: an editor without a page, and what a hand does in it. */

const silent: Check<Checked> = () => ({ diagnostics: [], claims: [] });

export const editing = (doc: Node, check: Check<Checked> = silent): EditorState =>
  editorState({ doc, version: 0, clientId: 'test', nextId: sequentialIds('n'), check, paste: () => null });

/** The state after a command; throws where it does not apply. */
export function run(state: EditorState, command: Command): EditorState {
  let next: EditorState | null = null;
  if (!command(state, (tr) => (next = state.apply(tr)))) throw new Error('the command does not apply');
  return next ?? state;
}

export const undone = (state: EditorState): EditorState => run(state, undo);

/** Puts the caret at an offset of a block’s text. */
export function caretAt(state: EditorState, block: string, offset: number): EditorState {
  const found = findBlock(state.doc, block);
  if (!found) throw new Error(`no block ${block}`);
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, found.pos + 1 + offset)));
}

/** Types text at the caret, one transaction per character, as a keyboard does. */
export function type(state: EditorState, text: string): EditorState {
  let next = state;
  for (const character of text) next = next.apply(next.tr.insertText(character));
  return next;
}

/** The same, but as one text that an input method is still composing. */
export const compose = (state: EditorState, text: string): EditorState =>
  state.apply(state.tr.insertText(text).setMeta('composition', 1));
