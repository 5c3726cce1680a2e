import type { Fact } from '@/lib/evidence/fact';
import { incomplete } from './incomplete';
import { valueText } from './value-text';

/** A line under a row. lacking: it cannot be saved yet. ask: a question that blocks nothing. how: its calculation. */
export type RowNote = { readonly kind: 'lacking' | 'ask' | 'how'; readonly text: string };

/** So many times last year’s figure is asked about. */
const manifold = 10;

const indicatorKey = ({ indicator, unit }: Fact): string => `${indicator}|${unit}`;
const periodKey = (fact: Fact): string =>
  `${fact.indicator}|${fact.unit}|${fact.period.from}|${fact.period.to}`;

/** What the rows of a ledger are compared with. */
export type NoteContext = {
  /** Rows of one indicator and period, by that; in order. */
  readonly twins: ReadonlyMap<string, readonly Fact[]>;
  /** Last year’s facts by indicator and unit. */
  readonly lastYear: ReadonlyMap<string, Fact>;
  readonly byId: ReadonlyMap<string, Fact>;
};

export function noteContext(facts: readonly Fact[], lastYear: readonly Fact[]): NoteContext {
  const twins = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (fact.indicator === '') continue;
    const key = periodKey(fact);
    const group = twins.get(key);
    if (group) group.push(fact);
    else twins.set(key, [fact]);
  }
  return {
    twins,
    lastYear: new Map(lastYear.map((fact) => [indicatorKey(fact), fact])),
    byId: new Map(facts.map((fact) => [fact.id, fact])),
  };
}

const name = ({ id, indicator }: Fact): string => (id === '' ? `“${indicator}”` : id);

function twinNote(fact: Fact, { twins }: NoteContext): RowNote | null {
  const others = (twins.get(periodKey(fact)) ?? []).filter((other) => other !== fact);
  if (others.length === 0) return null;
  const names = others.map(name).join('、');
  return {
    kind: 'ask',
    text: `${name(fact)} 和 ${names} 的指标、期间相同，请核对；同一件事只留一条。`,
  };
}

function sizeNote(fact: Fact, { lastYear }: NoteContext): RowNote | null {
  const { value, note } = fact;
  if (value === null || note !== '') return null;
  if (value < 0)
    return { kind: 'ask', text: `数值是负数（${valueText(fact)}），请核对；属实可在备注里写明。` };
  const before = lastYear.get(indicatorKey(fact))?.value ?? null;
  if (before === null || before <= 0 || value < before * manifold) return null;
  const times = Math.floor(value / before);
  return {
    kind: 'ask',
    text: `去年是 ${before}，今年是它的 ${times} 倍，请核对；属实可在备注里写明。`,
  };
}

/** F23÷F22 = 279÷286 */
function calculation(formula: string, { byId }: NoteContext): string {
  const shown = (text: string) => text.replace(/\*/g, '×').replace(/\//g, '÷');
  const filled = formula.replace(/[A-Za-z]+\d+/g, (id) => {
    const fact = byId.get(id);
    return fact ? valueText(fact) || '？' : '？';
  });
  return `${shown(formula)} = ${shown(filled)}`;
}

function howNote(fact: Fact, context: NoteContext): RowNote | null {
  if (fact.formula === null) return null;
  const result = valueText(fact);
  const unit = fact.unit === '%' ? '%' : '';
  return {
    kind: 'how',
    text:
      result === ''
        ? `${calculation(fact.formula, context)}，还算不出`
        : `${calculation(fact.formula, context)} = ${result}${unit}`,
  };
}

/** What is to be said under a row, the most pressing first. */
export function rowNotes(fact: Fact, context: NoteContext): readonly RowNote[] {
  const lacking = incomplete(fact);
  const notes = [
    lacking === null ? null : ({ kind: 'lacking', text: `${lacking}，这一行还没有保存。` } as const),
    howNote(fact, context),
    sizeNote(fact, context),
    twinNote(fact, context),
  ];
  return notes.filter((note) => note !== null);
}
