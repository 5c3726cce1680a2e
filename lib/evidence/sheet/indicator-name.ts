import { tidyWords } from './plain-words';
import { withoutNumeral } from './row-words';
import { type NamedUnit, unitInBrackets } from './unit-words';

/** 矛盾纠纷 and 受理数 → 矛盾纠纷受理数; words that say the earlier ones again stand for both. */
function joined(parts: readonly string[]): string {
  return parts.reduce((whole, part) => {
    if (part === '' || whole.endsWith(part)) return whole;
    return part.startsWith(whole) ? part : whole + part;
  }, '');
}

/** The name of an indicator from its words, widest first, without numerals; the unit from brackets behind any. */
export function indicatorName(parts: readonly string[]): NamedUnit {
  const named = parts.map((part) => unitInBrackets(withoutNumeral(tidyWords(part))));
  return {
    name: joined(named.map(({ name }) => name)),
    unit: named.map(({ unit }) => unit).findLast((unit) => unit !== '') ?? '',
  };
}
