import type { Node } from 'prosemirror-model';
import { blockText } from '@/lib/schema/block-text';
import { carriesId } from '@/lib/schema/check-document';
import {
  type Answer,
  type BlockTexts,
  contextLength,
  type Surroundings,
  surroundingsOf,
  wordsOf,
} from './answer';
import type { Diagnostic } from './diagnostic';

/** `standing`: finding id → the answers to it, oldest first. `fallen`: those whose words are changed or gone. */
export type AnswerMatch = {
  readonly standing: ReadonlyMap<string, readonly Answer[]>;
  readonly fallen: readonly Answer[];
};

/** The texts that `matchAnswers` reads, of every text block of a document. */
export function blockTexts(doc: Node): BlockTexts {
  const texts = new Map<string, string>();
  doc.descendants((node) => {
    if (carriesId(node) && node.isTextblock) texts.set(node.attrs.id, blockText(node));
    return !node.isTextblock;
  });
  return texts;
}

/** A finding with what of it an answer is held against. */
type Candidate = { readonly finding: Diagnostic; readonly words: string; readonly around: Surroundings };

/** From how many shared characters around it a place is taken for the same, in its block and in another one. */
const sameInBlock = 6;
const sameElsewhere = contextLength;

function sharedEnd(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  return n;
}

function sharedStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

const shared = (a: Surroundings, b: Surroundings): number =>
  sharedEnd(a.before, b.before) + sharedStart(a.after, b.after);

const equal = (a: Surroundings, b: Surroundings): boolean =>
  a.before + a.after !== '' && a.before === b.before && a.after === b.after;

/** The one candidate whose surroundings are most like the answer’s; null when they are too unlike, or two are. */
function mostAlike(answer: Answer, candidates: readonly Candidate[], least: number): Candidate | null {
  const scored = candidates
    .map((candidate) => ({ candidate, score: shared(answer.around, candidate.around) }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (!best || best.score === second?.score) return null;
  return best.score >= least || equal(answer.around, best.candidate.around) ? best.candidate : null;
}

/** Finds what an answer spoke of among the findings of its rule on its words. */
type Look = (answer: Answer, alike: readonly Candidate[]) => Candidate | null;

const inBlock = ({ block }: Answer, alike: readonly Candidate[]): readonly Candidate[] =>
  alike.filter(({ finding }) => finding.at.block === block);

const theOnlyOne: Look = (answer, alike) => {
  const [only, ...more] = inBlock(answer, alike);
  return answer.of === 1 && more.length === 0 ? (only ?? null) : null;
};

const bySurroundings: Look = (answer, alike) => mostAlike(answer, inBlock(answer, alike), sameInBlock);

/** As long as there are as many as there were. */
const byOrder: Look = (answer, alike) => {
  const same = inBlock(answer, alike);
  return same.length === answer.of ? (same[answer.nth] ?? null) : null;
};

/** Cut and pasted, split off or joined: the surroundings have come along. */
const inAnotherBlock: Look = (answer, alike) =>
  mostAlike(
    answer,
    alike.filter(({ finding }) => finding.at.block !== answer.block),
    sameElsewhere,
  );

/** An answer to something that is not there has no words to go by; its finding’s name says what is missing. */
const byName: Look = (answer, alike) => alike.find(({ finding }) => finding.id === answer.finding) ?? null;

/** The surest first; each is tried for all answers before the next one is for any. */
const looks: readonly Look[] = [theOnlyOne, bySurroundings, byOrder, inAnotherBlock];

/**
 * Which answers still stand, and for which finding. An answer stands while the words it spoke of are unchanged,
 * whatever is done around them and wherever their block goes; it falls when they change. Where it is not plain which
 * of several findings it spoke of, it falls: the question is asked again rather than one hidden that nobody answered.
 */
export function matchAnswers(
  answers: readonly Answer[],
  findings: readonly Diagnostic[],
  texts: BlockTexts,
): AnswerMatch {
  const candidates = findings.map((finding) => ({
    finding,
    words: wordsOf(finding, texts),
    around: surroundingsOf(finding, texts),
  }));
  const found = new Map<Answer, string>();
  /** Finding id → the id that the finding had when it was answered: answers to two findings never come to one. */
  const taken = new Map<string, string>();
  for (const look of [byName, ...looks])
    for (const answer of answers) {
      if (found.has(answer) || (answer.words === '') !== (look === byName)) continue;
      const alike = candidates.filter(
        ({ finding, words }) => finding.rule === answer.rule && words === answer.words,
      );
      const id = look(answer, alike)?.finding.id;
      if (id === undefined || (taken.get(id) ?? answer.finding) !== answer.finding) continue;
      found.set(answer, id);
      taken.set(id, answer.finding);
    }
  const standing = new Map<string, Answer[]>();
  for (const answer of answers) {
    const id = found.get(answer);
    if (id !== undefined) standing.set(id, [...(standing.get(id) ?? []), answer]);
  }
  return { standing, fallen: answers.filter((answer) => !found.has(answer)) };
}

/** The findings that somebody has waived: what `CheckEnv.waived` takes. */
export const waivedFindings = ({ standing }: AnswerMatch): ReadonlySet<string> =>
  new Set(
    [...standing].filter(([, answers]) => answers.some(({ kind }) => kind === 'waiver')).map(([id]) => id),
  );
