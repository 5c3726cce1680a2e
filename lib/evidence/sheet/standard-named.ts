import type { Fact } from '../fact';
import { indicators } from '../indicators';
import type { Indicator } from '../parse-indicators';
import { indicatorStem } from './indicator-key';

const byStem = new Map<string, Indicator[]>();
for (const indicator of indicators)
  for (const name of [indicator.name, ...indicator.also]) {
    const named = byStem.get(indicatorStem(name));
    if (named) named.push(indicator);
    else byStem.set(indicatorStem(name), [indicator]);
  }

/** The standard indicator of exactly that name and unit, 数 and the like left aside; null for any other name. */
export function standardNamed({ indicator, unit }: Pick<Fact, 'indicator' | 'unit'>): Indicator | null {
  const named = byStem.get(indicatorStem(indicator)) ?? [];
  const fitting = named.filter(({ units }) => units.includes(unit));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
