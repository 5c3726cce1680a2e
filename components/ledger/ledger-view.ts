import type { Fact } from '@/lib/evidence/fact';
import { topics } from '@/lib/evidence/indicators';
import type { FactUse } from '@/lib/workflow/ledger-wire';
import { cellText } from './cell-text';
import { isWritten, type LedgerColumn } from './ledger-column';

/** One row as the filters and the grid see it. */
export type LedgerLine = {
  readonly key: string;
  readonly fact: Fact;
  /** What it is grouped under: its own topic, or that of the standard indicator; '' for none. */
  readonly topic: string;
  readonly uses: readonly FactUse[];
};

export const ledgerFilters = ['all', 'differs', 'bare', 'unused'] as const;
export type LedgerFilter = (typeof ledgerFilters)[number];

export const filterName: Readonly<Record<LedgerFilter, string>> = {
  all: '全部',
  differs: '与报告不一致',
  bare: '无附件',
  unused: '未使用',
};

export type Sorting = { readonly column: LedgerColumn; readonly direction: 'ascending' | 'descending' };

export type LedgerLook = {
  readonly filter: LedgerFilter;
  /** '' for every one. */
  readonly office: string;
  readonly search: string;
  readonly sorting: Sorting | null;
};

export const openLook: LedgerLook = { filter: 'all', office: '', search: '', sorting: null };

const passes: Readonly<Record<LedgerFilter, (line: LedgerLine) => boolean>> = {
  all: () => true,
  differs: ({ uses }) => uses.some(({ agreement }) => agreement !== 'agrees'),
  bare: ({ fact }) => fact.attachments.length === 0,
  unused: ({ uses }) => uses.length === 0,
};

export const countOf = (lines: readonly LedgerLine[], filter: LedgerFilter): number =>
  lines.filter(passes[filter]).length;

const fold = (words: string): string => words.toLowerCase().replace(/\s/g, '');

const found = ({ fact, topic }: LedgerLine, search: string): boolean =>
  [fact.id, fact.indicator, fact.office, fact.holder, fact.source.title, topic].some((words) =>
    fold(words).includes(search),
  );

const amount = ({ value, min, max }: Fact): number => value ?? min ?? max ?? Number.NEGATIVE_INFINITY;

const byWords = new Intl.Collator('zh-CN', { numeric: true });

const worth = ({ uses }: LedgerLine): number =>
  uses.length === 0 ? 0 : passes.differs({ uses } as LedgerLine) ? 2 : 1;

function compare(a: LedgerLine, b: LedgerLine, column: LedgerColumn): number {
  if (column === 'value') return amount(a.fact) - amount(b.fact);
  if (column === 'uses') return a.uses.length - b.uses.length;
  if (column === 'attachments') return a.fact.attachments.length - b.fact.attachments.length;
  if (column === 'period')
    return byWords.compare(a.fact.period.to + a.fact.period.from, b.fact.period.to + b.fact.period.from);
  if (isWritten(column)) return byWords.compare(cellText(a.fact, column), cellText(b.fact, column));
  return worth(a) - worth(b);
}

/** The lines that pass, in the order asked for: sorting keeps the order of equals. */
export function lookAt(lines: readonly LedgerLine[], look: LedgerLook): readonly LedgerLine[] {
  const search = fold(look.search);
  const shown = lines.filter(
    (line) =>
      passes[look.filter](line) &&
      (look.office === '' || line.fact.office === look.office) &&
      (search === '' || found(line, search)),
  );
  if (!look.sorting) return byTopic(shown);
  const { column, direction } = look.sorting;
  const sign = direction === 'ascending' ? 1 : -1;
  return [...shown].sort((a, b) => sign * compare(a, b, column));
}

/** Lines of one topic together: the standard topics in their order, then others as they come, none last. */
function byTopic(lines: readonly LedgerLine[]): readonly LedgerLine[] {
  const groups = new Map<string, LedgerLine[]>(topics.map((topic) => [topic, []]));
  for (const line of lines) {
    const group = groups.get(line.topic);
    if (group) group.push(line);
    else groups.set(line.topic, [line]);
  }
  const bare = groups.get('') ?? [];
  groups.delete('');
  return [...[...groups.values()].flat(), ...bare];
}

/** The offices of the ledger, the most frequent first. */
export function officesOf(lines: readonly LedgerLine[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { fact } of lines)
    if (fact.office !== '') counts.set(fact.office, (counts.get(fact.office) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([office]) => office);
}

/** A click on a heading: upwards, downwards, as it was. */
export function nextSorting(now: Sorting | null, column: LedgerColumn): Sorting | null {
  if (now?.column !== column) return { column, direction: 'ascending' };
  return now.direction === 'ascending' ? { column, direction: 'descending' } : null;
}

/**
 * The lines of a filtered or sorted table after one of them was written: in the places they had, so that none jumps
 * or vanishes under the hand. New ones stand behind the line they were added behind.
 */
export function keptInPlace(
  lines: readonly LedgerLine[],
  shown: readonly string[],
  known: ReadonlySet<string>,
): readonly LedgerLine[] {
  const byKey = new Map(lines.map((line) => [line.key, line]));
  const order = [...shown];
  lines.forEach(({ key }, index) => {
    if (known.has(key)) return;
    const before = lines[index - 1];
    const place = before ? order.indexOf(before.key) : -1;
    order.splice(place < 0 ? order.length : place + 1, 0, key);
  });
  return order.flatMap((key) => byKey.get(key) ?? []);
}
