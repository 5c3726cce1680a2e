import { withoutCount } from './indicators';

/** The words around a claim, in the order in which they speak for it. */
export type Surrounding = { readonly near: string; readonly after: string; readonly far: string };

/** Names prepared for matching; items are counted as they were given. */
export type WordIndex = {
  /** How telling a pair of characters is: rarer among the names, higher. */
  readonly weight: ReadonlyMap<string, number>;
  /** The items whose names hold a pair, and how often. */
  readonly holders: ReadonlyMap<string, readonly { readonly item: number; readonly times: number }[]>;
  /** The weight of all pairs of an item’s name. */
  readonly totals: readonly number[];
};

/** The pairs of characters of a name without its counting words; a name of one character is a pair by itself. */
function pairsOf(name: string): readonly string[] {
  const text = withoutCount(name).replace(/[和与]/g, '');
  const pairs: string[] = [];
  for (let i = 0; i + 2 <= text.length; i++) pairs.push(text.slice(i, i + 2));
  return pairs.length > 0 ? pairs : [text];
}

export function indexWords(names: readonly string[]): WordIndex {
  const holders = new Map<string, { item: number; times: number }[]>();
  const pairs = names.map(pairsOf);
  pairs.forEach((own, item) => {
    for (const pair of own) {
      const list = holders.get(pair) ?? [];
      holders.set(pair, list);
      const last = list[list.length - 1];
      if (last?.item === item) last.times++;
      else list.push({ item, times: 1 });
    }
  });
  const weight = new Map<string, number>();
  for (const [pair, list] of holders) weight.set(pair, Math.log(1 + names.length / list.length));
  const totals = pairs.map((own) => own.reduce((sum, pair) => sum + (weight.get(pair) ?? 0), 0));
  return { weight, holders, totals };
}

/** Words right before the figure speak for it most, those after it next, the rest of the sentence least. */
const places = [
  ['near', 1],
  ['after', 0.9],
  ['far', 0.6],
] as const;

/** Both ways: 行政处罚立案15件，结案15件 says all of 立案数 before the second figure, but only 结案数 explains it. */
const shareOfSaid = 0.7;

/** The pairs of a text that names of the index hold, as often as they stand there. */
function* knownPairs(text: string, weight: WordIndex['weight']): Generator<readonly [string, number]> {
  for (let i = 0; i < text.length; i++)
    for (const length of [2, 1]) {
      const worth = i + length > text.length ? undefined : weight.get(text.slice(i, i + length));
      if (worth !== undefined) yield [text.slice(i, i + length), worth];
    }
}

/**
 * How well each name fits the words around a claim, 0 to 1: how much of the name is said around the claim, and how
 * much of what stands right at the claim, in words the names know, it explains.
 */
export function wordScores(
  around: Surrounding,
  { weight, holders, totals }: WordIndex,
): (item: number) => number {
  const said = new Float64Array(totals.length);
  const explained = new Float64Array(totals.length);
  const seen = new Set<string>();
  let atClaim = 0;
  for (const [place, factor] of places)
    for (const [pair, worth] of knownPairs(around[place], weight)) {
      const counts = place !== 'far';
      if (counts) atClaim += worth;
      const isNew = !seen.has(pair);
      seen.add(pair);
      for (const { item, times } of holders.get(pair) ?? []) {
        if (isNew) said[item] = (said[item] ?? 0) + worth * times * factor;
        if (counts) explained[item] = (explained[item] ?? 0) + worth;
      }
    }
  return (item) => {
    const total = totals[item] ?? 0;
    const share = total === 0 ? 0 : (said[item] ?? 0) / total;
    const fits = atClaim === 0 ? share : (explained[item] ?? 0) / atClaim;
    return share * shareOfSaid + fits * (1 - shareOfSaid);
  };
}
