import type { Fact } from '@/lib/evidence/fact';
import type { WrittenColumn } from './ledger-column';
import { periodWords } from './period-words';
import { valueText } from './value-text';

/** What a cell shows and what is copied out of it. */
export function cellText(fact: Fact, column: WrittenColumn): string {
  if (column === 'value') return valueText(fact);
  if (column === 'period') return periodWords(fact.period);
  return column === 'source' ? fact.source.title : fact[column];
}

/** What a cell holds when it is written in: a formula instead of what it gives. */
export const editText = (fact: Fact, column: WrittenColumn): string =>
  column === 'value' && fact.formula !== null ? `=${fact.formula}` : cellText(fact, column);
