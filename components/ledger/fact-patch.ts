import type { Fact } from '@/lib/evidence/fact';
import { type FactField, factFields } from '@/lib/evidence/fact-fields';

/** What a formula gives is not written, so it is no difference. */
const follows = (field: FactField, a: Fact, b: Fact): boolean =>
  (field === 'value' || field === 'min' || field === 'max') && a.formula !== null && a.formula === b.formula;

/** Key order does not count: what was read again is the same. */
function plain(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

const same = (a: Fact[FactField], b: Fact[FactField]): boolean =>
  a === b || (typeof a === 'object' && plain(a) === plain(b));

/** The fields in which two facts differ; the number of the fact is none. */
export const changedFields = (a: Fact, b: Fact): readonly FactField[] =>
  factFields.filter((field) => !same(a[field], b[field]) && !follows(field, a, b));

export const sameFact = (a: Fact, b: Fact): boolean => changedFields(a, b).length === 0;

/** `fact` with the fields changed that differ between `before` and `after`. */
export function patched(fact: Fact, before: Fact, after: Fact): Fact {
  const changed = changedFields(before, after).map((field) => [field, after[field]] as const);
  return changed.length === 0 ? fact : { ...fact, ...Object.fromEntries(changed) };
}
