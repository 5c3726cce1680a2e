import type { LedgerRow } from '@/lib/workflow/ledger-wire';
import { lastStep } from '../agreement';
import type { Fact } from '../fact';
import type { FoundFact } from './gathering';
import type { Difference, Problem } from './import-preview';
import { indicatorStem } from './indicator-key';
import { type ExistingMatch, matchExisting } from './match-existing';
import { mergeFact } from './merge-fact';
import { standardNamed } from './standard-named';

/** Facts of a sheet beside the ledger; `found` of each difference stands at the same place in `founds`. */
export type Comparison = {
  readonly differences: readonly Difference[];
  readonly founds: readonly FoundFact[];
  readonly problems: readonly Problem[];
};

const problemAt = (
  { at, row, column }: FoundFact,
  code: Problem['code'],
  message: string,
  also: string[] = [],
): Problem => ({
  code,
  at,
  row,
  column,
  message,
  also,
});

const amountOf = ({ fact: { value, min, max } }: FoundFact): string =>
  value !== null ? String(value) : `${min ?? ''}—${max ?? ''}`;

function ambiguous(found: FoundFact, rows: readonly LedgerRow[]): Problem {
  const { where, fact } = found;
  const ids = rows.map(({ fact: { id } }) => id).join('、');
  const said = rows.every((row) => indicatorStem(row.fact.indicator) === indicatorStem(fact.indicator))
    ? `在台账里有 ${rows.length} 条（${ids}），分不清更新哪一条`
    : `的编号和指标名在台账里是两条（${ids}）`;
  return problemAt(found, 'ambiguous', `${where.place}“${fact.indicator}”${said}，${where.what}先不导入。`);
}

/** 97.6 in the sheet is the 97.552 that the ledger computes; a whole number stands only for itself. */
function rounded(sheet: number, ledger: number): boolean {
  const step = lastStep(sheet);
  return Math.abs(sheet - ledger) <= (step < 1 ? step / 2 : 0) + 1e-9;
}

/** A figure that the ledger computes is never overwritten: a sheet that says another one is a problem. */
function againstFormula(found: FoundFact, { fact }: LedgerRow): Problem | null {
  const { value } = found.fact;
  if (fact.formula === null || value === null || fact.value === null || rounded(value, fact.value))
    return null;
  const { where } = found;
  const said = `由算式算出，是 ${fact.value}${fact.unit}，表里是 ${value}${found.fact.unit}，${where.what}先不导入。`;
  return problemAt(found, 'derived', `${where.place}“${fact.indicator}”在台账里${said}`);
}

/** A new fact under a name of the dictionary is that indicator, unless the sheet has a column to say so. */
function withStandard({ fact, stated }: FoundFact): Fact {
  const standard = stated.includes('standard') || stated.includes('id') ? null : standardNamed(fact);
  return standard ? { ...fact, standard: standard.key, topic: fact.topic || standard.topic } : fact;
}

function differenceOf(found: FoundFact, existing: LedgerRow | null): Difference {
  const { at, row, column } = found;
  if (!existing) return { at, row, column, kind: 'new', fact: withStandard(found), existing, fields: [] };
  const computed = existing.fact.formula !== null;
  const stated = computed ? found.stated.filter((field) => field !== 'value') : found.stated;
  const merged = mergeFact(existing.fact, { ...found, stated });
  return { at, row, column, kind: merged.fields.length > 0 ? 'changed' : 'same', existing, ...merged };
}

/** The row of the ledger, or what a new row would be known by: facts with the same key say the same thing twice. */
function keyOf({ fact }: FoundFact, existing: LedgerRow | null): string {
  if (existing) return `id|${existing.fact.id}`;
  return [indicatorStem(fact.indicator), fact.unit, fact.period.from, fact.period.to].join('|');
}

function duplicate(group: readonly FoundFact[]): Problem[] {
  const [first, ...others] = group;
  if (!first) return [];
  const places = group.map(({ where }) => where.place);
  const named = `${places.slice(0, -1).join('、')}和${places.at(-1)}都是“${first.fact.indicator}”`;
  const values = group.map(amountOf);
  const said = new Set(values).size === 1 ? `都写 ${values[0]}` : `分别是 ${values.join('、')}`;
  const message = `${named}，${said}，都先不导入。请留下其中一条。`;
  return [
    problemAt(
      first,
      'duplicate',
      message,
      others.map(({ at }) => at),
    ),
  ];
}

type Paired = { readonly found: FoundFact; readonly existing: LedgerRow | null };

function pair(founds: readonly FoundFact[], lookup: ExistingMatch, problems: Problem[]): Paired[] {
  return founds.flatMap((found): Paired[] => {
    const looked = lookup(found);
    if (looked.kind === 'ambiguous') {
      problems.push(ambiguous(found, looked.rows));
      return [];
    }
    const existing = looked.kind === 'row' ? looked.row : null;
    const against = existing && againstFormula(found, existing);
    if (against) problems.push(against);
    return against ? [] : [{ found, existing }];
  });
}

/** Holds the facts of a sheet against the ledger; of those that say the same thing twice, none is taken. */
export function compareFacts(founds: readonly FoundFact[], existing: readonly LedgerRow[]): Comparison {
  const problems: Problem[] = [];
  const paired = pair(founds, matchExisting(existing), problems);
  const groups = new Map<string, Paired[]>();
  for (const each of paired) {
    const key = keyOf(each.found, each.existing);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  const taken: Paired[] = [];
  for (const group of groups.values()) {
    if (group.length === 1) taken.push(...group);
    else problems.push(...duplicate(group.map(({ found }) => found)));
  }
  return {
    differences: taken.map((each) => differenceOf(each.found, each.existing)),
    founds: taken.map(({ found }) => found),
    problems,
  };
}
