import type { Fact } from '@/lib/evidence/fact';
import { indicatorOf, standardFor } from '@/lib/evidence/indicators';

const remembered = new WeakMap<Fact, string>();

/** What a fact is grouped under: its own topic, else that of the standard indicator it names or is called like. */
export function topicOf(fact: Fact): string {
  if (fact.topic !== '') return fact.topic;
  const known = remembered.get(fact);
  if (known !== undefined) return known;
  const standard =
    indicatorOf(fact.standard) ?? standardFor(fact.indicator, fact.unit) ?? standardFor(fact.indicator, '');
  const topic = standard?.topic ?? '';
  remembered.set(fact, topic);
  return topic;
}
