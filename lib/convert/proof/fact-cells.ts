import type { Fact } from '@/lib/evidence/fact';
import { factValue, periodWords, shortHash, sourceWords } from '../fact-words';
import { supportName } from '../finding-words';
import { reasonWords } from '../reason';
import type { ProofNote } from './proof-notes';

/** What a list says of a number’s proof, cell by cell; only a number with a fact fills more than the first. */
export type FactCells = {
  readonly entry: string;
  readonly value: string;
  readonly period: string;
  readonly source: string;
  readonly holder: string;
  readonly files: string;
};

function filesOf({ attachments }: Fact): string {
  if (attachments.length === 0) return '无附件';
  return attachments.map((file) => `${file.name}\n${shortHash(file)}`).join('\n');
}

/** Said rather than left open: there is nothing here to be filled in. */
const none = '—';

const withoutFact = (entry: string): FactCells => ({
  entry,
  value: none,
  period: none,
  source: none,
  holder: none,
  files: none,
});

const withFact = (fact: Fact, entry: string): FactCells => ({
  entry,
  value: factValue(fact),
  period: periodWords(fact),
  source: sourceWords(fact),
  // A line each: the column is narrow, and a name is not to be cut.
  holder: [fact.office, fact.holder].filter((word) => word !== '').join('\n'),
  files: filesOf(fact),
});

const entryOf = ({ id, indicator }: Fact): string => `${id} ${indicator}`;

/** The proof of a number as cells. A state other than 有依据 is said before what it rests on. */
export function factCells(note: ProofNote): FactCells {
  const state = supportName[note.state];
  const said = (words: string) => withoutFact(words === '' ? state : `${state}：${words}`);
  switch (note.state) {
    case 'linked':
      return withFact(note.fact, entryOf(note.fact));
    case 'disagrees':
      return withFact(note.fact, `${state}：${entryOf(note.fact)}`);
    case 'computed':
      return said(note.calc);
    case 'attributed':
      return said(note.source);
    case 'waived': {
      const words = said(note.said.map(reasonWords).join('\n'));
      return note.fact ? withFact(note.fact, `${words.entry}\n${entryOf(note.fact)}`) : words;
    }
    case 'unsupported':
      return said(note.why);
  }
}
