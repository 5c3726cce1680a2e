import { type LedgerRow, maxFacts } from '@/lib/workflow/ledger-wire';
import type { Fact } from '../fact';
import { compareFacts } from './compare-facts';
import { doubtsOf, lastYearOf } from './doubts';
import type { FoundFact, Gathering } from './gathering';
import type { Grid } from './grid';
import type { Difference, ImportOptions, ImportPreview, Problem, RowState } from './import-preview';
import type { Mapping } from './mapping';
import { mergedCells } from './merged-cells';
import { readAcross } from './read-across';
import { readDown } from './read-down';
import { sheetDefaults } from './sheet-defaults';

export type ImportInput = {
  readonly grid: Grid;
  readonly mapping: Mapping;
  /** The ledger as it stands; with no ledger everything is new. */
  readonly existing: readonly LedgerRow[];
  /** The ledger’s year: the period of what names none. */
  readonly year: number;
  /** Last year’s facts, where there are any: a figure ten times as large is asked about. */
  readonly lastYear?: readonly Fact[];
  readonly options?: ImportOptions;
};

function newGathering({ grid, mapping, year, options = {} }: ImportInput): Gathering {
  const { revoked = [] } = options;
  const cells = new Set(revoked === 'all' ? [] : revoked);
  return {
    grid,
    mapping,
    year,
    options,
    cellAt: mergedCells(grid),
    isRevoked: (at) => revoked === 'all' || cells.has(at),
    periods: new Map(),
    states: [],
    facts: [],
    conversions: new Map(),
    problems: [],
    questions: [],
    notes: [],
  };
}

/** A new fact keeps the number that the sheet gives it, where that is free; else it gets the next one when written. */
function withFreeIds(differences: readonly Difference[], existing: readonly LedgerRow[]): Difference[] {
  const taken = new Set(existing.map(({ fact }) => fact.id));
  return differences.map((difference) => {
    const { fact, kind } = difference;
    if (kind !== 'new' || fact.id === '') return difference;
    const free = !taken.has(fact.id);
    taken.add(fact.id);
    return free ? difference : { ...difference, fact: { ...fact, id: '' } };
  });
}

/** A row of which no fact is taken after all, because it says again what another says, is a problem too. */
function settledStates(
  states: readonly RowState[],
  wanted: readonly FoundFact[],
  taken: readonly FoundFact[],
): RowState[] {
  const good = new Set(taken.map(({ row }) => row));
  const settled = [...states];
  for (const { row } of wanted) if (!good.has(row)) settled[row] = 'problem';
  return settled;
}

const byPlace = (a: Problem, b: Problem): number => a.row - b.row || a.column - b.column;

/**
 * What importing a sheet would do: what each row is, the facts beside the ledger, conversions, problems (not
 * imported for now), questions (imported unless left out). Nothing is written; `changesOf` makes changes of it.
 */
export function previewImport(input: ImportInput): ImportPreview {
  const { grid, mapping, existing, year, lastYear = [], options = {} } = input;
  const gathering = newGathering(input);
  const defaults = sheetDefaults(gathering);
  if (mapping.layout === 'across') readAcross(gathering, defaults);
  else readDown(gathering, defaults);
  const left = new Set(options.left ?? []);
  const wanted = gathering.facts.filter(({ at }) => !left.has(at));
  const { differences, founds, problems } = compareFacts(wanted, existing);
  const all = [...gathering.problems, ...problems].filter(({ at }) => !left.has(at)).sort(byPlace);
  const known = { year, lastYear: lastYearOf(lastYear), title: defaults.period };
  const questions = founds.flatMap((found, i) => {
    const difference = differences[i];
    return difference ? doubtsOf(difference, found, known) : [];
  });
  const changes = differences.filter(({ kind }) => kind !== 'same').length;
  if (changes > maxFacts)
    gathering.notes.push(`表里有 ${changes} 条要写入，一次最多 ${maxFacts} 条。请分成几张表导入。`);
  return {
    sheet: grid.name,
    rows: settledStates(gathering.states, wanted, founds),
    differences: withFreeIds(differences, existing),
    conversions: [...gathering.conversions.values()],
    problems: all,
    questions: [...gathering.questions, ...questions],
    notes: gathering.notes,
  };
}
