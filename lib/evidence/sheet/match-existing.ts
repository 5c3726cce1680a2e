import type { LedgerRow } from '@/lib/workflow/ledger-wire';
import type { Fact } from '../fact';
import { sameUnit, scaled } from '../unit';
import type { FoundFact } from './gathering';
import { indicatorKey, indicatorStem } from './indicator-key';
import { periodsMeet } from './periods-meet';
import { standardNamed } from './standard-named';

/** The ledger’s row for a fact of a sheet; 'ambiguous' with the rows that it might be. */
export type Lookup =
  | { readonly kind: 'row'; readonly row: LedgerRow }
  | { readonly kind: 'none' }
  | { readonly kind: 'ambiguous'; readonly rows: readonly LedgerRow[] };

/** What the ledger has for a fact of a sheet. */
export type ExistingMatch = (found: FoundFact) => Lookup;

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** 场 and 人次 of one name are two figures; 件 and 起, 元 and 万元 may be one. */
const comparable = (a: string, b: string): boolean =>
  a === '' || b === '' || sameUnit(scaled(a).unit, scaled(b).unit);

/** Of several rows those in the very unit, where there are any. */
function narrowed(rows: readonly LedgerRow[], unit: string): readonly LedgerRow[] {
  const inUnit = rows.filter(({ fact }) => fact.unit === unit);
  return inUnit.length > 0 ? inUnit : rows;
}

export const stemAndUnit = ({ indicator, unit }: Pick<Fact, 'indicator' | 'unit'>): string =>
  `${indicatorStem(indicator)}|${unit}`;

const one = (rows: readonly LedgerRow[]): Lookup => {
  const [row] = rows;
  if (!row) return { kind: 'none' };
  return rows.length === 1 ? { kind: 'row', row } : { kind: 'ambiguous', rows };
};

/**
 * Finds facts again: by the ledger’s own number where the sheet carries it, else by indicator — in its words,
 * without 数, as another name of the same standard indicator — and period. A sheet that names no period means the
 * only row of that indicator, of several the one with the period it would get.
 */
export function matchExisting(existing: readonly LedgerRow[]): ExistingMatch {
  const byId = new Map(existing.map((row) => [row.fact.id, row]));
  const byKey = grouped(existing, ({ fact }) => indicatorKey(fact.indicator));
  const byStem = grouped(existing, ({ fact }) => stemAndUnit(fact));
  const withStandard = existing.filter(({ fact }) => fact.standard !== null);
  const byStandard = grouped(withStandard, ({ fact }) => `${fact.standard}|${fact.unit}`);
  return ({ fact, stated }) => {
    const sameName = byKey.get(indicatorKey(fact.indicator)) ?? byStem.get(stemAndUnit(fact));
    const found = sameName ?? byStandard.get(`${standardNamed(fact)?.key}|${fact.unit}`) ?? [];
    const named = narrowed(
      found.filter((row) => comparable(row.fact.unit, fact.unit)),
      fact.unit,
    );
    const ofPeriod = named.filter((row) => periodsMeet(row.fact.period, fact.period));
    const numbered = stated.includes('id') ? byId.get(fact.id) : undefined;
    if (numbered) {
      const other = ofPeriod.find((row) => row !== numbered);
      return other && !named.includes(numbered)
        ? { kind: 'ambiguous', rows: [numbered, other] }
        : { kind: 'row', row: numbered };
    }
    if (ofPeriod.length > 0 || stated.includes('period')) return one(ofPeriod);
    return one(named);
  };
}
