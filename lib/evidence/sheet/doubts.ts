import type { Fact } from '../fact';
import type { FoundFact } from './gathering';
import type { Difference, Question } from './import-preview';
import { indicatorKey } from './indicator-key';
import { stemAndUnit } from './match-existing';
import type { Period } from './parse-period';

/** A figure to hold a new one against, and whose it is. */
type Known = { readonly value: number; readonly said: string };

/** Ten times as much or a tenth: a slip of the point is likelier than such a year. */
const leap = 10;

/** Last year’s figures by name, then by what is left of the name without 数. */
export type LastYear = (fact: Fact) => number | null;

export function lastYearOf(facts: readonly Fact[]): LastYear {
  const byKey = new Map(facts.map((fact) => [`${indicatorKey(fact.indicator)}|${fact.unit}`, fact.value]));
  const byStem = new Map(facts.map((fact) => [stemAndUnit(fact), fact.value]));
  return (fact) =>
    byKey.get(`${indicatorKey(fact.indicator)}|${fact.unit}`) ?? byStem.get(stemAndUnit(fact)) ?? null;
}

function knownFor({ existing, fact, fields }: Difference, found: FoundFact, lastYear: LastYear): Known[] {
  const known: Known[] = [];
  const before = existing?.fact.value ?? null;
  if (before !== null && fields.includes('value') && !fields.includes('unit'))
    known.push({ value: before, said: '台账现在是' });
  const year = found.lastYear ?? lastYear(fact);
  if (year !== null) known.push({ value: year, said: '上年是' });
  return known;
}

type Doubt = Pick<Question, 'code' | 'message'>;

function leapDoubt(name: () => string, { value, unit }: Fact, known: readonly Known[]): Doubt | null {
  if (value === null || value < 0) return null;
  for (const { value: before, said } of known) {
    if (before <= 0 || (value < leap && before < leap)) continue;
    const told = (words: string) =>
      `${name()}是 ${value}${unit}，${said} ${before}${unit}，${words}，请核对。`;
    if (value >= before * leap) return { code: 'much-more', message: told('多了十倍上下') };
    if (value <= before / leap) return { code: 'much-less', message: told('不到十分之一') };
  }
  return null;
}

function valueDoubt(name: () => string, fact: Fact): Doubt | null {
  const { value, unit } = fact;
  if (value === null) return null;
  if (value < 0) return { code: 'negative', message: `${name()}是负数 ${value}${unit}，请核对。` };
  if (unit !== '%') return null;
  if (value > 100 && !/增|升|降|减/.test(fact.indicator))
    return { code: 'over-hundred', message: `${name()}是 ${value}%，超过了 100%，请核对。` };
  if (value > 0 && value <= 1)
    return {
      code: 'share',
      message: `${name()}是 ${value}%，请核对是不是 ${Math.round(value * 10_000) / 100}%。`,
    };
  return null;
}

function yearDoubt(name: () => string, { period }: Fact, year: number): Doubt | null {
  const said = period.to.slice(0, 4);
  if (Number(said) === year) return null;
  return { code: 'other-year', message: `${name()}的期间是 ${said} 年，台账是 ${year} 年，请核对。` };
}

/** What a fact is held against; `title`: the period of the whole sheet, which is asked about once and not here. */
export type DoubtsFrom = { readonly year: number; readonly lastYear: LastYear; readonly title: Period };

/** What a person should look at in one fact before it is imported; nothing that the ledger already says. */
export function doubtsOf(
  difference: Difference,
  found: FoundFact,
  { year, lastYear, title }: DoubtsFrom,
): Question[] {
  if (difference.kind === 'same') return [];
  const { at, row, column, fact } = difference;
  const name = () => `${found.where.place}“${fact.indicator}”`;
  const doubts = [
    valueDoubt(name, fact),
    leapDoubt(name, fact, knownFor(difference, found, lastYear)),
    found.stated.includes('period') && fact.period !== title ? yearDoubt(name, fact, year) : null,
  ];
  return doubts.flatMap((doubt) => (doubt ? [{ ...doubt, at, row, column }] : []));
}
