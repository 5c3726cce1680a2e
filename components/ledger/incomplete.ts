import type { Fact } from '@/lib/evidence/fact';
import { parseLedger } from '@/lib/evidence/parse-ledger';

/** What a row still lacks before it can be saved, a few words; null for nothing. */
export function incomplete(fact: Fact): string | null {
  if (fact.indicator.trim() === '') return '没有指标名';
  if (fact.value === null && fact.min === null && fact.max === null && fact.formula === null)
    return '没有数值';
  if (fact.period.from > fact.period.to) return '期间的起始日期晚于截止日期';
  const parsed = parseLedger([{ ...fact, id: fact.id === '' ? 'new' : fact.id }]);
  return parsed.ok ? null : parsed.error.message.replace(/^.*：/, '').replace(/。$/, '');
}

/** A row in which nothing has been written yet. */
export const isBlank = (fact: Fact): boolean =>
  fact.id === '' &&
  [fact.indicator, fact.unit, fact.source.title, fact.office, fact.holder, fact.note].every(
    (words) => words === '',
  ) &&
  fact.value === null &&
  fact.min === null &&
  fact.max === null &&
  fact.formula === null &&
  fact.attachments.length === 0;
