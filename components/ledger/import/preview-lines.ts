import { addressOf } from '@/lib/evidence/sheet/address';
import type { Grid } from '@/lib/evidence/sheet/grid';
import type { ImportPreview, RowState } from '@/lib/evidence/sheet/import-preview';
import type { Mapping } from '@/lib/evidence/sheet/mapping';

/** covered: part of a merged range whose words stand in its first cell. missing: a unit that is not there. */
export type CellMark = 'converted' | 'problem' | 'missing' | 'covered';

export type PreviewCell = {
  readonly text: string;
  readonly align: 'left' | 'right';
  readonly mark: CellMark | null;
};

/** A row of the sheet as it is shown; `row` from zero. `span`: its only words go across the whole table. */
export type PreviewLine = {
  readonly row: number;
  readonly state: RowState;
  readonly span: string | null;
  readonly cells: readonly PreviewCell[];
};

/** Rows that are not shown, for nothing is to be said of them; ends included. */
export type PreviewGap = { readonly from: number; readonly to: number; readonly count: number };

export type PreviewPart =
  | { readonly kind: 'line'; readonly line: PreviewLine }
  | { readonly kind: 'gap'; readonly gap: PreviewGap };

/** Rows shown in any case: those above the data, the first of the data, and those of which something is to be said. */
const most = { above: 6, first: 5, told: 40 } as const;

/** A gap as short as this is no gain. */
const shortestGap = 3;

type Marks = ReadonlyMap<string, CellMark>;

function marksOf({ conversions, problems }: ImportPreview, mapping: Mapping): Marks {
  const marks = new Map<string, CellMark>();
  for (const { at } of conversions) marks.set(at, 'converted');
  const unitColumn = mapping.roles.indexOf('unit');
  for (const { at, also, row, code } of problems) {
    const isUnit = code === 'no-unit' && unitColumn >= 0;
    if (isUnit) marks.set(addressOf(row, unitColumn), 'missing');
    else for (const each of [at, ...also]) marks.set(each, 'problem');
  }
  return marks;
}

/** What of a sheet is shown for a preview, and what is drawn for a row of it. */
export type PreviewLook = {
  line(row: number): PreviewLine;
  readonly parts: readonly PreviewPart[];
};

export function previewLook(grid: Grid, mapping: Mapping, preview: ImportPreview): PreviewLook {
  const marks = marksOf(preview, mapping);
  const columns = columnsOf(grid, mapping);
  const covered = coveredCells(grid);
  const line = (row: number): PreviewLine => {
    const cells = grid.rows[row] ?? [];
    const state = preview.rows[row] ?? 'blank';
    const filled = cells.filter(({ kind }) => kind !== 'empty');
    const isAcross = state === 'title' || state === 'section' || state === 'note';
    return {
      row,
      state,
      span: isAcross && filled.length === 1 ? (filled[0]?.text ?? '') : null,
      cells: Array.from({ length: columns }, (_, column): PreviewCell => {
        const cell = cells[column];
        const at = addressOf(row, column);
        const isNumber = cell?.kind === 'number' || mapping.roles[column] === 'value';
        const isData = state === 'fact' || state === 'problem' || state === 'total' || state === 'part';
        return {
          text: cell?.text ?? '',
          align: isNumber && isData ? 'right' : 'left',
          mark: marks.get(at) ?? (covered.has(at) ? 'covered' : null),
        };
      }),
    };
  };
  return { line, parts: partsOf(preview, shownRows(preview), line) };
}

/** Columns that are drawn. */
const mostColumns = 40;

const columnsOf = (grid: Grid, mapping: Mapping): number =>
  Math.min(mostColumns, Math.max(mapping.roles.length, ...grid.rows.slice(0, 200).map((row) => row.length)));

function coveredCells({ merges }: Grid): ReadonlySet<string> {
  const covered = new Set<string>();
  for (const { top, left, bottom, right } of merges.slice(0, 5000))
    for (let row = top; row <= Math.min(bottom, top + 500); row++)
      for (let column = left; column <= right; column++)
        if (row !== top || column !== left) covered.add(addressOf(row, column));
  return covered;
}

function rowOf(address: string): number {
  return Number(/\d+$/.exec(address)?.[0] ?? 0) - 1;
}

function shownRows({ rows, conversions, problems, questions }: ImportPreview): ReadonlySet<number> {
  const shown = new Set<number>();
  const data = rows.findIndex((state) => state === 'fact' || state === 'problem' || state === 'part');
  const above = data < 0 ? rows.length : data;
  for (let row = Math.max(0, above - most.above); row < above; row++) shown.add(row);
  let first = 0;
  for (let row = above; row < rows.length && first < most.first; row++) {
    shown.add(row);
    if (rows[row] === 'fact') first += 1;
  }
  const told = [
    ...problems.map(({ row }) => row),
    ...conversions.map(({ at }) => rowOf(at)),
    ...questions.map(({ row }) => row),
    ...rows.flatMap((state, row) => (state === 'total' ? [row] : [])),
  ];
  for (const row of told.slice(0, most.told)) shown.add(row);
  return shown;
}

function partsOf(
  { rows }: ImportPreview,
  shown: ReadonlySet<number>,
  line: (row: number) => PreviewLine,
): readonly PreviewPart[] {
  const parts: PreviewPart[] = [];
  let hidden: number[] = [];
  const close = () => {
    const [from, to] = [hidden[0], hidden.at(-1)];
    const count = hidden.filter((row) => rows[row] !== 'blank').length;
    if (from === undefined || to === undefined) return;
    if (count < shortestGap)
      for (const row of hidden) {
        if (rows[row] !== 'blank') parts.push({ kind: 'line', line: line(row) });
      }
    else parts.push({ kind: 'gap', gap: { from, to, count } });
    hidden = [];
  };
  rows.forEach((_, row) => {
    if (!shown.has(row)) {
      hidden.push(row);
      return;
    }
    close();
    hidden = [];
    parts.push({ kind: 'line', line: line(row) });
  });
  close();
  return parts;
}
