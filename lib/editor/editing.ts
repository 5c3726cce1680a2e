import { undo } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { type Command, type EditorState, TextSelection } from 'prosemirror-state';
import { sequentialIds } from '@/lib/base/id';
import { schema } from '@/lib/schema/schema';
import { editorState } from './editor-state';
import type { Check, Checked } from './plugins/checking';
import { findBlock } from './queries/blocks';

/** Words for tests: an editor without a page, and what a hand does in it. */

const silent: Check<Checked> = () => ({ diagnostics: [], claims: [] });

/** The ledger of the report in tests: F18 and F19 are in it. */
const ledger = { name: 'qinghe/2026', has: (fact: string) => fact === 'F18' || fact === 'F19' };

export const editing = (doc: Node, check: Check<Checked> = silent): EditorState =>
  editorState({
    doc,
    version: 0,
    clientId: 'test',
    nextId: sequentialIds('n'),
    check,
    paste: () => null,
    ledger,
  });

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

/** Inline text in which [words](F18) are linked. */
export function linked(text: string): Node[] {
  return text
    .split(/(\[[^\]]+\]\(F\d+\))/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const link = /^\[(.+)\]\((F\d+)\)$/.exec(piece);
      return link
        ? schema.text(link[1] ?? '', [schema.marks.evidence.create({ fact: link[2] })])
        : schema.text(piece);
    });
}

/** The same the other way round, one string per block behind the title. */
export function linksIn(state: EditorState): string[] {
  const blocks: string[] = [];
  state.doc.forEach((block, _pos, i) => {
    if (i === 0) return;
    let text = '';
    block.forEach((child) => {
      const fact = schema.marks.evidence.isInSet(child.marks)?.attrs.fact;
      text += fact ? `[${child.text}](${fact})` : (child.text ?? '');
    });
    blocks.push(text);
  });
  return blocks;
}
