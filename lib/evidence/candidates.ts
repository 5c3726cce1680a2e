import type { ReadClaim } from '../text/claim';
import { type Agreement, agreement } from './agreement';
import type { Fact } from './fact';

/** A claim with the words around it, from its own sentence. */
export type ClaimWords = {
  readonly claim: ReadClaim;
  /** From the number before it, or the start of the sentence, up to the claim. */
  readonly near: string;
  /** The sentence before that, and the heading the sentence stands under. */
  readonly far: string;
  /** What follows, up to the next mark or number: 46份合同. */
  readonly after: string;
};

/**
 * A fact that may prove a claim. `words`, 0 to 1: how much of what the indicator says the text around the claim
 * says too. `certain`: may be linked without asking.
 */
export type Candidate = {
  readonly fact: Fact;
  readonly agreement: Agreement;
  readonly words: number;
  readonly certain: boolean;
};

/** A ledger prepared for matching. */
export type LedgerIndex = {
  readonly facts: readonly { readonly fact: Fact; readonly pairs: readonly string[] }[];
  /** How telling a pair of characters is: rarer in the ledger, higher. */
  readonly weight: ReadonlyMap<string, number>;
};

const generic = /(?:人次|次数|场次|件数|条数|人数|总数|数量|数)$/;

function pairsOf(indicator: string): string[] {
  const text = indicator.replace(/[“”"《》（）()\s的和与]/g, '').replace(generic, '');
  const pairs: string[] = [];
  for (let i = 0; i + 2 <= text.length; i++) pairs.push(text.slice(i, i + 2));
  return pairs.length > 0 ? pairs : [text];
}

export function indexLedger(facts: readonly Fact[]): LedgerIndex {
  const indexed = facts.map((fact) => ({ fact, pairs: pairsOf(fact.indicator) }));
  const counts = new Map<string, number>();
  for (const { pairs } of indexed)
    for (const pair of new Set(pairs)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const weight = new Map<string, number>();
  for (const [pair, count] of counts) weight.set(pair, Math.log(1 + facts.length / count));
  return { facts: indexed, weight };
}

/** Words right before the figure speak for it most, those after it next, the rest of the sentence least. */
const places = [
  ['near', 1],
  ['after', 0.9],
  ['far', 0.6],
] as const;

/** How much of what the indicator says is said around the claim. */
function saidOf(pairs: readonly string[], around: ClaimWords, weight: LedgerIndex['weight']): number {
  let said = 0;
  let all = 0;
  for (const pair of pairs) {
    const worth = weight.get(pair) ?? 1;
    all += worth;
    const place = places.find(([name]) => around[name].includes(pair));
    if (place) said += worth * place[1];
  }
  return all === 0 ? 0 : said / all;
}

/** How much of what stands right at the claim, in words the ledger knows, the indicator says; null for nothing. */
function explainedOf(
  pairs: readonly string[],
  { near, after }: ClaimWords,
  weight: LedgerIndex['weight'],
): number | null {
  let explained = 0;
  let all = 0;
  for (const text of [near, after])
    for (let i = 0; i + 2 <= text.length; i++) {
      const worth = weight.get(text.slice(i, i + 2));
      if (worth === undefined) continue;
      all += worth;
      if (pairs.includes(text.slice(i, i + 2))) explained += worth;
    }
  return all === 0 ? null : explained / all;
}

/** Both ways: 行政处罚立案15件，结案15件 says all of 立案数 before the second figure, but only 结案数 explains it. */
const shareOfSaid = 0.7;

function wordScore(pairs: readonly string[], around: ClaimWords, weight: LedgerIndex['weight']): number {
  const said = saidOf(pairs, around, weight);
  const explained = explainedOf(pairs, around, weight) ?? said;
  return said * shareOfSaid + explained * (1 - shareOfSaid);
}

/** From here on a fact with another figure is worth showing: perhaps the text or the ledger is wrong. */
const enoughWords = 0.3;
/** From here on an agreeing fact may be linked unasked; see the decision on certain links for the measurement. */
const certainWords = 0.5;
const clearLead = 0.15;

/** A fact of another time than the whole year is meant only where the text says so. */
const otherTime = /上年|去年|上半年|下半年|[一二三四]季度|\d+月/;

function meansOtherTime({ indicator }: Fact, { near, far }: ClaimWords): boolean {
  const time = otherTime.exec(indicator)?.[0];
  return time !== undefined && !near.includes(time) && !far.includes(time);
}

const rank: Readonly<Record<Agreement, number>> = { agrees: 2, differs: 1, 'other-unit': 0 };

/** Only what has been done can be proved by a ledger; a duty or a target cannot. */
const provable = ({ mood }: ReadClaim): boolean => mood === 'result' || mood === 'cumulative';

/**
 * Facts that may prove a claim, the likeliest first, at most `most`: figures that agree before those that differ,
 * then by the words. A fact in another unit is never a candidate. The first is `certain` only when it agrees,
 * carries the very unit, enough of its words are there, it is not of
 * another time, and no other agreeing fact comes near it.
 */
export function candidates(around: ClaimWords, index: LedgerIndex, most = 5): readonly Candidate[] {
  const found = index.facts
    .map(({ fact, pairs }) => ({
      fact,
      agreement: agreement(around.claim, fact),
      words: wordScore(pairs, around, index.weight),
    }))
    .filter((candidate) => candidate.agreement === 'agrees' || candidate.words >= enoughWords)
    .filter((candidate) => candidate.agreement !== 'other-unit')
    .sort((a, b) => rank[b.agreement] - rank[a.agreement] || b.words - a.words);
  const [first, second] = found;
  const lead = first && second?.agreement === 'agrees' ? first.words - second.words : 1;
  const certain =
    first !== undefined &&
    provable(around.claim) &&
    first.agreement === 'agrees' &&
    first.fact.unit === around.claim.unit &&
    first.words >= certainWords &&
    !meansOtherTime(first.fact, around) &&
    lead >= clearLead;
  return found.slice(0, most).map((candidate, i) => ({ ...candidate, certain: i === 0 && certain }));
}
