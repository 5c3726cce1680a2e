import type { LedgerRow } from '@/lib/workflow/ledger-wire';
import type { Fact } from '../fact';
import type { Grid } from './grid';
import type { Difference } from './import-preview';
import { previewImport } from './preview-import';
import { proposeMapping } from './propose-mapping';

/** A ledger made of sheets without a person to ask: the facts, and in sentences what of the sheets is not in it. */
export type SheetLedger = { readonly facts: readonly Fact[]; readonly notices: readonly string[] };

const asRow = (fact: Fact): LedgerRow => ({ fact, revision: 1, by: '', at: '' });

const saysOther = ({ kind, fields }: Difference): boolean =>
  kind === 'changed' && fields.some((field) => ['value', 'min', 'max', 'unit'].includes(field));

/** Facts without a number get the next free one: F01, F02 … */
function numbered(facts: readonly Fact[]): Fact[] {
  const taken = new Set(facts.map(({ id }) => id));
  let next = 1;
  const free = (): string => {
    while (taken.has(`F${String(next).padStart(2, '0')}`)) next++;
    const id = `F${String(next).padStart(2, '0')}`;
    taken.add(id);
    return id;
  };
  return facts.map((fact) => (fact.id === '' ? { ...fact, id: free() } : fact));
}

type SoFar = { facts: Fact[]; readonly sheetOf: Map<string, string>; readonly notices: string[] };

/** What another sheet said before: the same is passed over, of two that differ neither is taken. */
function takeDifference(soFar: SoFar, sheet: string, difference: Difference): void {
  const { fact, existing } = difference;
  if (!existing) {
    const taken = soFar.facts.some(({ id }) => id === fact.id);
    soFar.facts.push(taken ? { ...fact, id: '' } : fact);
    return;
  }
  if (!saysOther(difference)) return;
  soFar.facts = soFar.facts.filter(({ id }) => id !== existing.fact.id);
  const other = soFar.sheetOf.get(existing.fact.id) ?? '';
  soFar.notices.push(
    `工作表“${other}”和“${sheet}”都有“${existing.fact.indicator}”，一张写 ${existing.fact.value ?? ''}${existing.fact.unit}，一张写 ${fact.value ?? ''}${fact.unit}，都没有用。`,
  );
}

function takeSheet(soFar: SoFar, grid: Grid, year: number): void {
  const mapping = proposeMapping(grid);
  const preview = previewImport({ grid, mapping, existing: soFar.facts.map(asRow), year });
  const { differences, problems, questions } = preview;
  const told = (sentence: string) => soFar.notices.push(`工作表“${grid.name}”：${sentence}`);
  if (differences.length === 0 && problems.length === 0) {
    told('没有认出指标和数值，没有用。');
    return;
  }
  for (const { message } of problems) told(message.replace('先不导入', '没有用'));
  for (const { message } of questions) told(message);
  for (const difference of differences) takeDifference(soFar, grid.name, difference);
  soFar.facts = numbered(soFar.facts);
  for (const { id } of soFar.facts) if (!soFar.sheetOf.has(id)) soFar.sheetOf.set(id, grid.name);
}

/** The facts of all sheets as `proposeMapping` reads them; `year` is that of what names none. */
export function ledgerFromSheets(grids: readonly Grid[], year: number): SheetLedger {
  const soFar: SoFar = { facts: [], sheetOf: new Map(), notices: [] };
  for (const grid of grids) takeSheet(soFar, grid, year);
  return { facts: soFar.facts, notices: soFar.notices };
}
