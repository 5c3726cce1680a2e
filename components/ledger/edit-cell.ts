import { ok, type Result, refuse } from '@/lib/base/result';
import type { Fact } from '@/lib/evidence/fact';
import { columnName, type WrittenColumn } from './ledger-column';
import { readPeriod } from './read-period';
import { readValue } from './read-value';

const longest: Readonly<Record<Exclude<WrittenColumn, 'value' | 'period'>, number>> = {
  indicator: 200,
  unit: 20,
  source: 500,
  office: 60,
  holder: 60,
};

function editValue(fact: Fact, text: string): Result<Fact> {
  const read = readValue(text, fact.unit);
  if (!read.ok) return read;
  const { unit, ...value } = read.value;
  return ok({ ...fact, ...value, unit: unit ?? fact.unit });
}

/** The fact with `text` written in one of its cells; `year` is the ledger’s. An own name for an indicator is kept as its own. */
export function editCell(fact: Fact, column: WrittenColumn, text: string, year: number): Result<Fact> {
  if (column === 'value') return editValue(fact, text);
  if (column === 'period') {
    const period = readPeriod(text, year);
    return period.ok ? ok({ ...fact, period: period.value }) : period;
  }
  const words = text.replace(/\s+/g, ' ').trim();
  if (words.length > longest[column])
    return refuse('too-long', `${columnName[column]}不能超过 ${longest[column]} 个字。`);
  if (column === 'source') return ok({ ...fact, source: { ...fact.source, title: words } });
  if (column === 'indicator' && words !== fact.indicator)
    return ok({ ...fact, indicator: words, standard: null });
  return ok({ ...fact, [column]: words });
}
