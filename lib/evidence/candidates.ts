import type { ReadClaim } from '../text/claim';
import { type Agreement, isProvenBy, type Proven, provenIn } from './agreement';
import type { Fact } from './fact';
import { settleFormulas } from './formula';
import { standardFor } from './indicators';
import { isOtherScope, isOtherTime } from './scope';
import { scaled, unitClass } from './unit';
import { indexWords, type WordIndex, wordScores } from './word-match';

/** A claim with the words around it, from its own sentence. */
export type ClaimWords = {
  readonly claim: ReadClaim;
  /** From the number before it, or the start of the sentence, up to the claim; in a table the labels of its cell. */
  readonly near: string;
  /** The sentence before that, and the heading the sentence stands under. */
  readonly far: string;
  /** What follows, up to the next mark or number: 46份合同. */
  readonly after: string;
  /** Ids of the facts that other numbers of its paragraph are linked to. */
  readonly linked?: readonly string[];
};

/**
 * One thing that speaks for a candidate (`holds`) or against it.
 * words: its indicator is said around the claim. value: `difference` is claim less fact, in the claim’s unit, null
 * where one of them is an interval; `exact` false where only the wording agrees (300余 for 312). unit: `same` false where
 * the units only count the same thing (名, 人). period: of another time than the text speaks of. neighbours: the
 * numbers around it are proved by facts of the same topic, or (not `holds`) by this very fact.
 */
export type Reason =
  | { readonly about: 'words'; readonly holds: boolean }
  | {
      readonly about: 'value';
      readonly holds: boolean;
      readonly exact: boolean;
      readonly difference: number | null;
      readonly unit: string;
    }
  | { readonly about: 'unit'; readonly holds: true; readonly same: boolean }
  | { readonly about: 'period'; readonly holds: boolean }
  | { readonly about: 'neighbours'; readonly holds: boolean };

/**
 * A fact that may prove a claim. `words`, 0 to 1: how much of what the indicator says the text around the claim
 * says too. `certain`: may be linked without asking.
 */
export type Candidate = {
  readonly fact: Fact;
  readonly agreement: Agreement;
  readonly words: number;
  readonly certain: boolean;
  /** In the order in which they are shown; a reason that has nothing to say is left out. */
  readonly reasons: readonly Reason[];
};

/** A ledger prepared for matching. */
export type LedgerIndex = {
  readonly facts: readonly Fact[];
  /** What each says in its own unit without multiplier. */
  readonly proven: readonly (Proven | null)[];
  readonly words: WordIndex;
  readonly topics: readonly string[];
  /** Places in `facts` by the class of their unit. */
  readonly byUnit: ReadonlyMap<string, readonly number[]>;
  readonly placeOf: ReadonlyMap<string, number>;
  /** The period of most facts, `from/to`. */
  readonly period: string;
};

const periodOf = ({ period }: Fact): string => `${period.from}/${period.to}`;

function commonest(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['', 0] as const)[0];
}

export function indexLedger(ledger: readonly Fact[]): LedgerIndex {
  const { facts } = settleFormulas(ledger);
  const byUnit = new Map<string, number[]>();
  facts.forEach(({ unit }, place) => {
    const key = unitClass(scaled(unit).unit);
    const places = byUnit.get(key) ?? [];
    places.push(place);
    byUnit.set(key, places);
  });
  return {
    facts,
    proven: facts.map((fact) => provenIn(scaled(fact.unit).unit, fact)),
    words: indexWords(facts.map(({ indicator }) => indicator)),
    topics: facts.map((fact) => fact.topic || (standardFor(fact.indicator, fact.unit)?.topic ?? '')),
    byUnit,
    placeOf: new Map(facts.map(({ id }, place) => [id, place])),
    period: commonest(facts.map(periodOf)),
  };
}

/** From here on a fact with another figure is worth showing: perhaps the text or the ledger is wrong. */
const enoughWords = 0.3;
/** From here on an agreeing fact may be linked unasked; see the decision on certain links for the measurement. */
const certainWords = 0.5;
const clearLead = 0.15;

const rank: Readonly<Record<Agreement, number>> = { agrees: 2, differs: 1, 'other-unit': 0 };

/** Only what has been done can be proved by a ledger; a duty or a target cannot. */
const provable = ({ mood }: ReadClaim): boolean => mood === 'result' || mood === 'cumulative';

/** What the numbers around say: facts of one topic stand together, and one fact rarely proves two numbers of a paragraph. */
const sameTopic = 0.05;
const usedAlready = -0.1;

type Found = Omit<Candidate, 'certain' | 'reasons'> & { readonly place: number; readonly neighbours: number };

function valueReason({ claim }: ClaimWords, { fact, agreement: verdict }: Found): Reason {
  const proven = provenIn(claim.unit, fact);
  const figure = proven?.kind === 'figure' && claim.value !== null ? claim.value - proven.value : null;
  const difference = figure === null ? null : Number(figure.toPrecision(12));
  return {
    about: 'value',
    holds: verdict === 'agrees',
    exact: difference === 0,
    difference,
    unit: claim.unit,
  };
}

function reasonsOf(around: ClaimWords, found: Found, period: string): readonly Reason[] {
  const { fact, words, neighbours } = found;
  const time = isOtherTime(fact, around, period);
  return [
    { about: 'words', holds: words >= certainWords },
    valueReason(around, found),
    { about: 'unit', holds: true, same: scaled(fact.unit).unit === around.claim.unit },
    ...(time || periodOf(fact) !== period ? [{ about: 'period', holds: !time } as const] : []),
    ...(neighbours === 0 ? [] : [{ about: 'neighbours', holds: neighbours > 0 } as const]),
  ];
}

function findAll(around: ClaimWords, index: LedgerIndex): Found[] {
  const { claim, linked = [] } = around;
  const score = wordScores(around, index.words);
  const near = linked.flatMap((id) => index.placeOf.get(id) ?? []);
  const topics = new Set(near.map((place) => index.topics[place]).filter((topic) => topic !== ''));
  // A share stored without a unit, 0.97, may prove a percentage.
  const units = claim.unit === '%' ? [unitClass('%'), ''] : [unitClass(claim.unit)];
  return units
    .flatMap((unit) => index.byUnit.get(unit) ?? [])
    .flatMap((place): Found[] => {
      const fact = index.facts[place];
      const proven = fact && (fact.unit === '' ? provenIn(claim.unit, fact) : index.proven[place]);
      if (!fact || !proven) return [];
      const words = score(place);
      const verdict = isProvenBy(claim, proven) ? 'agrees' : 'differs';
      if (verdict === 'differs' && words < enoughWords) return [];
      const used = near.includes(place);
      const together = topics.has(index.topics[place]) ? sameTopic : 0;
      return [{ fact, agreement: verdict, words, place, neighbours: used ? usedAlready : together }];
    });
}

/** Whether the first may be linked unasked: see `candidates`. */
function isCertain(around: ClaimWords, first: Found, others: readonly Found[], period: string): boolean {
  const rival = Math.max(0, ...others.filter((one) => one.agreement === 'agrees').map(({ words }) => words));
  return (
    provable(around.claim) &&
    first.agreement === 'agrees' &&
    first.words >= certainWords &&
    !isOtherTime(first.fact, around, period) &&
    !isOtherScope(first.fact, around) &&
    first.words - rival >= clearLead
  );
}

/**
 * Facts that may prove a claim, the likeliest first, at most `most`: figures that agree before those that differ,
 * then by the words. A fact in a unit that counts something else is never a candidate. The first is `certain` only when
 * it agrees, enough of its words are there, it is not of another time, the sentence speaks of this place and year, and no other agreeing fact comes near it.
 */
export function candidates(around: ClaimWords, index: LedgerIndex, most = 5): readonly Candidate[] {
  const found = findAll(around, index).sort(
    (a, b) =>
      rank[b.agreement] - rank[a.agreement] ||
      b.words + b.neighbours - a.words - a.neighbours ||
      a.place - b.place,
  );
  return found.slice(0, most).map((one, i) => ({
    fact: one.fact,
    agreement: one.agreement,
    words: one.words,
    certain: i === 0 && isCertain(around, one, found.slice(1), index.period),
    reasons: reasonsOf(around, one, index.period),
  }));
}
