import data from '../../templates/indicators.json';
import { METRICS } from '../text/metric';
import { type Indicator, parseIndicators } from './parse-indicators';
import { scaled, unitClass } from './unit';

const parsed = parseIndicators(data);

/** The standard indicators that come with the program, in the order of their topics. */
export const indicators: readonly Indicator[] = parsed.ok ? parsed.value.indicators : [];

/** The topics in the order in which a ledger is grouped. */
export const topics: readonly string[] = parsed.ok ? parsed.value.topics : [];

const byKey = new Map(indicators.map((indicator) => [indicator.key, indicator]));

/** The indicator that a fact’s `standard` names; null where there is none of that key. */
export const indicatorOf = (key: string | null): Indicator | null =>
  key === null ? null : (byKey.get(key) ?? null);

/** Words at the end of an indicator that only say how it is counted; 案件数 counts 案件. */
const counting =
  /(?:人次|户次|家次|批次|场次|次数|条数|人数|份数|期数|总数|数量|金额|(?<![案文证办])件数|(?<!事)项数|[个处起家户场批]数|数)$/;

/** Words without what only says how something is counted: “法律明白人”人数 → 法律明白人. */
export const withoutCount = (words: string): string => {
  const plain = words.replace(/[“”"《》\s]/g, '').replace(/[（(][^（()）]*[)）]/g, '');
  return plain.replace(counting, '') || plain;
};

const metricWords = new Map(METRICS.map(({ key, words }) => [key, words]));

/** Each indicator with every name it goes by, counting words taken off. */
const named = indicators.map((indicator) => ({
  indicator,
  units: new Set(indicator.units.map((unit) => unitClass(scaled(unit).unit))),
  names: [
    ...new Set([
      withoutCount(indicator.name),
      ...indicator.also.map(withoutCount),
      ...(metricWords.get(indicator.metric ?? '') ?? []).map(withoutCount),
    ]),
  ],
}));

/** Below this share of its characters a name only happens to contain an indicator’s. */
const mostOf = 0.7;

/**
 * The standard indicator that a name and unit stand for, or null. An empty unit fits any; otherwise a name in another
 * unit is another indicator: 法治培训 in 期 and in 人次 are two.
 */
export function standardFor(name: string, unit: string): Indicator | null {
  const words = withoutCount(name);
  const counted = unitClass(scaled(unit.trim()).unit);
  let best: { indicator: Indicator; share: number } | null = null;
  for (const { indicator, units, names } of named) {
    if (counted !== '' && !units.has(counted)) continue;
    if (indicator.name === name.trim()) return indicator;
    for (const known of names) {
      const share = words.includes(known) ? known.length / words.length : 0;
      if (share >= mostOf && share > (best?.share ?? 0)) best = { indicator, share };
    }
  }
  return best?.indicator ?? null;
}

/** Whether the characters of `typed` stand in `text` in that order: 信办 in 信访事项办结数. */
function holdsInOrder(text: string, typed: string): boolean {
  let at = 0;
  for (const char of typed) {
    at = text.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const closeness = (names: readonly string[], typed: string): number => {
  if (names.some((name) => name.startsWith(typed))) return 3;
  if (names.some((name) => name.includes(typed))) return 2;
  return names.some((name) => holdsInOrder(name, typed)) ? 1 : 0;
};

/** Indicators to offer while a name is typed, the best first, at most `most`; all in order for an empty one. */
export function indicatorsLike(typed: string, most = 8): readonly Indicator[] {
  const words = typed.replace(/[“”"《》\s]/g, '');
  if (words === '') return indicators.slice(0, most);
  return named
    .map(({ indicator, names }) => ({ indicator, close: closeness([indicator.name, ...names], words) }))
    .filter((one) => one.close > 0)
    .sort((a, b) => b.close - a.close)
    .slice(0, most)
    .map(({ indicator }) => indicator);
}
