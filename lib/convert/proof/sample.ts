import type { Node } from 'prosemirror-model';
import { ok, type Result } from '@/lib/base/result';
import { blockText } from '@/lib/schema/block-text';
import { sentences } from '@/lib/text/sentences';
import { type BlockPlace, blockPlaces } from '../block-places';
import type { CheckedDocument } from '../checked-document';
import { textblocks } from '../words-at';
import { acceptedWords } from './accepted-words';
import { drawSample } from './draw-sample';
import { type ProofNote, proofNotes } from './proof-notes';
import { type CopyOf, noNumbers, titleOf } from './proof-print';

/** How many figures are drawn, and the seed from which the same ones are drawn again. */
export type Draw = { readonly count: number; readonly seed: string };

/** A drawn figure: its note, where it stands, and its sentence around it. */
export type SampledNote = {
  readonly note: ProofNote;
  readonly place: BlockPlace;
  readonly before: string;
  readonly after: string;
};

/** The figures drawn from a report; `of`: how many there were to draw from. */
export type Sample = {
  readonly title: string;
  readonly copy: CopyOf;
  readonly seed: string;
  readonly of: number;
  readonly notes: readonly SampledNote[];
};

/** So much of the sentence on each side tells what the figure is about. */
const longestSide = 70;

type Around = Pick<SampledNote, 'before' | 'after'>;

/** The words of the figure’s sentence before and after it, cut where the sentence is long. */
function around(block: Node | undefined, { at: { from, to } }: ProofNote): Around {
  if (!block) return { before: '', after: '' };
  const text = blockText(block);
  const sentence = sentences(text).find(({ start, end }) => start <= from && from < end);
  const before = acceptedWords(block, sentence?.start ?? 0, from);
  const after = acceptedWords(block, to, sentence?.end ?? text.length);
  return {
    before: before.length > longestSide ? `……${before.slice(-longestSide)}` : before,
    after: after.length > longestSide ? `${after.slice(0, longestSide)}……` : after,
  };
}

const nowhere: BlockPlace = { part: '', place: '' };

/** Draws figures that ask for proof from a report, in reading order. Refuses `no-numbers` where there are none. */
export function drawFigures(checked: CheckedDocument, draw: Draw, copy: CopyOf): Result<Sample> {
  const all = proofNotes(checked);
  if (all.length === 0) return noNumbers;
  const blocks = textblocks(checked.doc);
  const places = blockPlaces(checked.doc, checked.report.headings);
  const notes = drawSample(all, draw.count, draw.seed).map((note) => ({
    note,
    place: places.get(note.at.block) ?? nowhere,
    ...around(blocks.get(note.at.block), note),
  }));
  return ok({ title: titleOf(checked), copy, seed: draw.seed, of: all.length, notes });
}
