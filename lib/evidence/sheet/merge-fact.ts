import type { Fact } from '../fact';
import { factFields } from '../fact-fields';
import type { FoundFact } from './gathering';
import { indicatorKey } from './indicator-key';
import { periodsMeet } from './periods-meet';

/** A sheet brings no attachments. */
const fields = factFields.filter((field) => field !== 'attachments');

export type Merged = { readonly fact: Fact; readonly fields: readonly (keyof Fact)[] };

/** A number of the sheet as the ledger already has it: binary fractions do not make a change. */
const sameNumber = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)));

function same(a: Fact[keyof Fact], b: Fact[keyof Fact]): boolean {
  if (typeof a === 'number' || typeof b === 'number')
    return sameNumber(a as number | null, b as number | null);
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The ledger’s fact with what the sheet states of it; what the sheet leaves blank stays. */
export function mergeFact(existing: Fact, { fact, stated }: FoundFact): Merged {
  const changed: (keyof Fact)[] = [];
  let merged: Fact = existing;
  for (const field of fields) {
    if (!stated.includes(field) && field !== 'indicator') continue;
    // Only a row found by its number can have another name; 受理数 for 受理件数 is not a change.
    if (
      field === 'indicator' &&
      (!stated.includes('id') || indicatorKey(fact.indicator) === indicatorKey(existing.indicator))
    )
      continue;
    // 截至年底 for 全年 is not a change either: it is the same cut-off date.
    if (field === 'period' && periodsMeet(existing.period, fact.period)) continue;
    const next = field === 'source' ? mergedSource(existing.source, fact.source) : fact[field];
    if (same(existing[field], next)) continue;
    changed.push(field);
    merged = { ...merged, [field]: next };
  }
  return { fact: merged, fields: changed };
}

const mergedSource = (a: Fact['source'], b: Fact['source']): Fact['source'] => ({
  title: b.title || a.title,
  number: b.number || a.number,
  date: b.date || a.date,
});
