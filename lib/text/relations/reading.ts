import type { ReadClaim } from '../claim';
import { surroundings } from '../clause';
import { fullWidthMarks } from '../full-width-marks';
import { halfWidthDigits } from '../half-width-digits';
import data from '../patterns/relations.json';
import type { Passage, Relation, RelationSpan } from '../relation';
import { sentences } from '../sentences';

/** One claim with its place in the passage: `lead` and `tail` are the words around it, `gap` what separates it
 *  from the claim before it in the same sentence. */
export type Placed = { index: number; claim: ReadClaim; lead: string; tail: string; gap: string };

/** A sentence and the claims in it, thresholds and requirements left out. */
export type Sentence = { text: string; start: number; placed: Placed[] };

/** A check looks at one sentence; `taken` holds the indices of claims that an earlier check has explained. */
export type Check = (sentence: Sentence, taken: ReadonlySet<number>) => Relation[];

export const words = (list: string): readonly string[] => list.split(' ').filter((w) => w !== '');
export const has = (text: string, list: readonly string[]) => list.some((word) => text.includes(word));

const unitGroups = data.sameUnits.map((row) => new Set(words(row)));

/** Whether two classifiers may count the same things: 件 and 起, 个 and 项; never 人 and 人次. */
export const sameKind = (a: ReadClaim, b: ReadClaim): boolean =>
  a.unit === b.unit || unitGroups.some((group) => group.has(a.unit) && group.has(b.unit));

/** Operands are counts and amounts that the sentence states as facts. */
const isOperand = (claim: ReadClaim) => claim.mood !== 'threshold' && claim.mood !== 'requirement';

export function readPassage(passage: Passage): Sentence[] {
  const { claims } = passage;
  const text = fullWidthMarks(halfWidthDigits(passage.text));
  if (claims.length === 0) return [];
  const found: Sentence[] = [];
  let next = 0;
  for (const range of sentences(text)) {
    // …3件。其中4件…: what 其中 opens is part of what the sentence in front of it counted.
    const before = text.startsWith('其中', range.start) ? found.pop() : undefined;
    const start = before?.start ?? range.start;
    const placed = before?.placed ?? [];
    for (; next < claims.length; next++) {
      const claim = claims[next];
      if (!claim || claim.start >= range.end) break;
      if (!isOperand(claim)) continue;
      const around = surroundings(text, claims, next);
      const from = placed.at(-1)?.claim.end ?? start;
      placed.push({
        index: next,
        claim,
        lead: around?.lead ?? '',
        tail: around?.tail ?? '',
        gap: text.slice(Math.max(from, claim.start - 120), claim.start),
      });
    }
    if (placed.length > 0) found.push({ text: text.slice(start, range.end), start, placed });
  }
  return found;
}

export const span = (role: string, placed: Placed, passage = 0): RelationSpan => ({
  role,
  passage,
  claim: placed.index,
});

export const isCount = (placed: Placed) => placed.claim.kind !== 'percent' && placed.claim.kind !== 'ratio';

/** Two-character pieces that both texts share, particles left out. */
export function sharedPieces(a: string, b: string): number {
  const pieces = new Set<string>();
  for (let i = 0; i + 2 <= a.length; i++) pieces.add(a.slice(i, i + 2));
  let shared = 0;
  for (let i = 0; i + 2 <= b.length; i++) if (pieces.delete(b.slice(i, i + 2))) shared++;
  return shared;
}

/** 16个村中有14个, 540起中经劝导改正的525起: what stands between a count and the part of it that is named. */
const AMID =
  /^[^，。；：、]{0,12}(?<![其年集途])中(?![心央小型队层介医国期标高低级间午旬专毒断止坚老青华共])，?(?:(?:已|共|现|仅|只|就|都|尚)*有?|[^，。；：]{1,16}的)$/;

export const amid = (gap: string): boolean => gap.length < 40 && AMID.test(gap);
