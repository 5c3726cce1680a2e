import rows from './patterns/metrics.json';
import { longestAt, makeTrie } from './trie';

type Metric = { key: string; words: readonly string[]; units: ReadonlySet<string> };

const split = (list: string) => list.split(' ').filter((w) => w !== '');

/** The indicators of domain knowledge, in the order in which they are tried. */
export const METRICS: readonly Metric[] = rows.map((row) => ({
  key: row.key,
  words: split(row.words),
  units: new Set(split(row.units)),
}));

/** Unit → the words of the indicators counted in it; of two indicators with one word the first has it. */
const WORDS_BY_UNIT = new Map(
  [...new Set(METRICS.flatMap(({ units }) => [...units]))].map((unit) => {
    const counted = METRICS.filter(({ units }) => units.has(unit)).reverse();
    const entries = counted.flatMap(({ key, words }) => words.map((word) => [word, key] as const));
    return [unit, makeTrie(entries, 'forward')];
  }),
);

/** The key whose longest word stands in `about` (the last one wins among equals), or null. */
export function metricOf(about: string, unit: string): string | null {
  const words = WORDS_BY_UNIT.get(unit);
  let best: string | null = null;
  let length = 1;
  for (let at = 0; words && at + length <= about.length; at++) {
    const found = longestAt(words, about, at);
    if (!found || found.end - at < length) continue;
    best = found.value;
    length = found.end - at;
  }
  return best;
}
