import type { Fact } from '@/lib/evidence/fact';
import type { Derivation } from '@/lib/evidence/formula';
import { incomplete, isBlank } from './incomplete';
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
  /** How derived facts come by their values, by id. */
  readonly derivations: ReadonlyMap<string, Derivation>;
};

export function noteContext(
  facts: readonly Fact[],
  lastYear: readonly Fact[],
  derivations: NoteContext['derivations'],
): NoteContext {
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
    derivations,
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

function howNote(fact: Fact, { derivations }: NoteContext): RowNote | null {
  const derivation = fact.formula === null ? undefined : derivations.get(fact.id);
  if (!derivation) return null;
  return derivation.ok
    ? { kind: 'how', text: `${fact.formula}：${derivation.calc}` }
    : { kind: 'ask', text: derivation.problem };
}

/** What is to be said under a row, the most pressing first. */
export function rowNotes(fact: Fact, context: NoteContext): readonly RowNote[] {
  if (isBlank(fact)) return [];
  const lacking = incomplete(fact);
  const notes = [
    lacking === null ? null : ({ kind: 'lacking', text: `${lacking}，这一行还没有保存。` } as const),
    howNote(fact, context),
    sizeNote(fact, context),
    twinNote(fact, context),
  ];
  return notes.filter((note) => note !== null);
}
