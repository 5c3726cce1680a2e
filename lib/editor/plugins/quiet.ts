import { isHistoryTransaction } from 'prosemirror-history';
import type { Command, EditorState, Transaction } from 'prosemirror-state';
import type { At, Diagnostic } from '@/lib/checker/diagnostic';
import { caretSentence } from '../queries/caret-sentence';

/**
 * The sentence being typed: nothing new is flagged in it until the caret leaves. `known` are the findings that
 * were already shown when typing began there.
 */
export type Quiet = { readonly at: At; readonly known: ReadonlySet<string> };

const sameSentence = (quiet: Quiet, at: At): boolean =>
  quiet.at.block === at.block &&
  (at.from === quiet.at.from || (at.from < quiet.at.to && at.to > quiet.at.from));

const notTyped = 'notTyped';

/** Marks a change as made on request (a fix, a command): what it leaves wrong is shown at once. */
export const asRequested = (tr: Transaction): Transaction => tr.setMeta(notTyped, true);

const broken = 'quietBroken';

/** Ends the quiet of the sentence being typed: somebody has asked what is found there. Not applicable without one. */
export const breakQuiet =
  (quiet: Quiet | null): Command =>
  (state, dispatch) => {
    if (quiet === null) return false;
    dispatch?.(state.tr.setMeta(broken, true).setMeta('addToHistory', false));
    return true;
  };

/** A change typed by this person, not one that arrived from elsewhere, was pasted, undone or requested. */
export const isTyped = (tr: Transaction): boolean =>
  tr.docChanged &&
  tr.getMeta('addToHistory') !== false &&
  tr.getMeta(notTyped) !== true &&
  tr.getMeta('paste') !== true &&
  !isHistoryTransaction(tr);

/**
 * What is quiet after a transaction. Typing opens or keeps a quiet sentence, a caret that left it closes it.
 * `shown` are the findings shown before.
 */
export function nextQuiet(
  before: Quiet | null,
  tr: Transaction,
  state: EditorState,
  shown: readonly Diagnostic[],
): Quiet | null {
  const at = caretSentence(state);
  if (!at || tr.getMeta(broken) === true) return null;
  if (before && sameSentence(before, at)) return { at, known: before.known };
  if (!isTyped(tr)) return null;
  return { at, known: new Set(shown.filter((f) => f.at.block === at.block).map((f) => f.id)) };
}

/** Whether a place lies in the quiet sentence. */
export const isQuiet = (quiet: Quiet | null, at: At): boolean =>
  quiet !== null && at.block === quiet.at.block && at.from >= quiet.at.from && at.to <= quiet.at.to;

/** Whether a finding is held back for now. */
export const isWithheld = (quiet: Quiet | null, finding: Diagnostic): boolean =>
  quiet !== null && isQuiet(quiet, finding.at) && !quiet.known.has(finding.id);
