import type { Mark } from 'prosemirror-model';
import type { Loss, ReadRevision } from '../../reading';
import type { NoteTexts, ReadNotes } from './notes';
import type { NumberCounter } from './numbering';
import type { Styles } from './styles';

/** A complex field that is open: its result counts, its instruction does not. */
export type OpenField = { instruction: string; stage: 'instruction' | 'result' };

/** What one pass over a document part carries along; only the pass itself changes it. */
export type ReadState = {
  readonly styles: Styles;
  readonly number: NumberCounter;
  readonly notes: ReadNotes;
  readonly footnotes: NoteTexts;
  /** Bookmark name → fact id. */
  readonly facts: ReadonlyMap<string, string>;
  readonly losses: Loss[];
  readonly revisions: ReadRevision[];
  readonly fields: OpenField[];
  /** Comment ids whose range is open, with the words covered so far. */
  readonly openComments: Map<string, string>;
  readonly quotes: Map<string, string>;
  /** Bookmark id → evidence mark. */
  readonly openEvidence: Map<string, Mark>;
  readonly foundFacts: Set<string>;
  readonly toldOnce: Set<string>;
};

/** Reports a loss of which one mention for the whole file is enough. */
export function tellOnce(state: ReadState, loss: Loss): void {
  const key = `${loss.kind} ${loss.text}`;
  if (state.toldOnce.has(key)) return;
  state.toldOnce.add(key);
  state.losses.push(loss);
}
