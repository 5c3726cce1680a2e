import type { EvidenceNote } from './evidence-map';
import { readComments, readNoteTexts } from './notes';
import { numberCounter } from './numbering';
import type { PartsOf } from './parts-of';
import type { ReadState } from './state';
import { readStyles } from './styles';

/** What a pass over a document begins with: styles, numbering and notes from its companions. */
export function newState(part: PartsOf['part'], notes: ReadonlyMap<string, EvidenceNote>): ReadState {
  const footnotes = [...readNoteTexts(part('footnotes'), 'w:footnote')].map(([id, text]) => [`f${id}`, text]);
  const endnotes = [...readNoteTexts(part('endnotes'), 'w:endnote')].map(([id, text]) => [`e${id}`, text]);
  return {
    styles: readStyles(part('styles')),
    number: numberCounter(part('numbering')),
    notes: readComments(part('comments')),
    footnotes: new Map([...footnotes, ...endnotes] as [string, string][]),
    facts: new Map([...notes].map(([name, { fact }]) => [name, fact])),
    losses: [],
    revisions: [],
    fields: [],
    openComments: new Map(),
    quotes: new Map(),
    openEvidence: new Map(),
    foundFacts: new Set(),
    toldOnce: new Set(),
  };
}
