import type { Fact } from '@/lib/evidence/fact';

/** So many are shown at once; more words find the rest. */
const most = 50;

const said = ({ id, indicator, topic, office, holder, source }: Fact): string =>
  [id, indicator, topic, office, holder, source.title].join('\n').toLowerCase();

/**
 * The facts in which every word of a query stands, in indicator, number, topic, office, holder or source; those whose
 * indicator has the whole query first. Without a query, all of them in the order of the ledger.
 */
export function findFacts(facts: readonly Fact[], query: string): readonly Fact[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const whole = words.join('');
  const found = facts.filter((fact) => {
    const text = said(fact);
    return words.every((word) => text.includes(word));
  });
  const first = (fact: Fact) => (fact.indicator.toLowerCase().includes(whole) ? 0 : 1);
  return found.sort((a, b) => first(a) - first(b)).slice(0, most);
}
