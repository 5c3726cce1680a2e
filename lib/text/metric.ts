import rows from './patterns/metrics.json';

type Metric = { key: string; words: readonly string[]; units: ReadonlySet<string> };

const split = (list: string) => list.split(' ').filter((w) => w !== '');

/** The indicators of domain knowledge, in the order in which they are tried. */
export const METRICS: readonly Metric[] = rows.map((row) => ({
  key: row.key,
  words: split(row.words),
  units: new Set(split(row.units)),
}));

/** The key whose longest word stands in `about` (the last one wins among equals), or null. */
export function metricOf(about: string, unit: string): string | null {
  let best: { key: string; length: number; at: number } | null = null;
  for (const metric of METRICS) {
    if (!metric.units.has(unit)) continue;
    for (const word of metric.words) {
      const at = about.lastIndexOf(word);
      if (at < 0) continue;
      if (!best || word.length > best.length || (word.length === best.length && at > best.at))
        best = { key: metric.key, length: word.length, at };
    }
  }
  return best?.key ?? null;
}
