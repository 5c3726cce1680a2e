import type { Node } from 'prosemirror-model';
import type { Report } from '@/lib/checker/check-report';
import { type BlockPlace, blockPlaces } from '../block-places';
import { supportName } from '../finding-words';
import { type Reason, reasonWords, signedBy } from '../reason';
import type { ProofNote } from './proof-notes';

/** A number that stands in the report without a fact behind it: where, in which state, why, and who says so. */
export type Unproven = {
  readonly note: ProofNote;
  readonly place: BlockPlace;
  readonly state: string;
  readonly why: string;
  /** One line for each answer; '' where nobody has given one. */
  readonly who: string;
};

const lines = (said: readonly Reason[], of: (reason: Reason) => string): string => said.map(of).join('\n');

/** Why and who, of a state that has no fact; null for one that has, or that follows from facts. */
function accounted(note: ProofNote): { readonly why: string; readonly who: string } | null {
  switch (note.state) {
    case 'linked':
    case 'disagrees':
    case 'computed':
      return null;
    case 'attributed':
      return { why: `文中注明来源：${note.source}`, who: '' };
    case 'waived':
      return { why: lines(note.said, reasonWords), who: lines(note.said, signedBy) };
    case 'unsupported': {
      const why = [note.why, lines(note.said, reasonWords)].filter((text) => text !== '').join('\n');
      return { why, who: lines(note.said, signedBy) };
    }
  }
}

const nowhere: BlockPlace = { part: '', place: '' };

/** The numbers accepted without proof (waived, attributed, unsupported), in reading order. */
export function unproven(
  doc: Node,
  headings: Report['headings'],
  notes: readonly ProofNote[],
): readonly Unproven[] {
  const places = blockPlaces(doc, headings);
  return notes.flatMap((note) => {
    const account = accounted(note);
    if (!account) return [];
    const place = places.get(note.at.block) ?? nowhere;
    return [{ note, place, state: supportName[note.state], ...account }];
  });
}
