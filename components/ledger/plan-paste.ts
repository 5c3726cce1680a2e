import type { Fact } from '@/lib/evidence/fact';
import { cellText } from './cell-text';
import { editCell } from './edit-cell';
import { changedFields } from './fact-patch';
import { isBlank } from './incomplete';
import {
  columnName,
  isWritten,
  type LedgerColumn,
  ledgerColumns,
  type WrittenColumn,
  writtenColumns,
} from './ledger-column';
import type { RowChange } from './ledger-state';
import type { Matrix } from './tab-separated';

/** A row of the block that cannot be written. `row` counts from one, as in the block. */
export type PasteProblem = { readonly row: number; readonly column: string; readonly message: string };

export type PastePlan = {
  readonly changes: readonly RowChange[];
  /** Cells of rows that were there, and rows that come new. */
  readonly cells: number;
  readonly added: number;
  readonly problems: readonly PasteProblem[];
  /** Cells right of the last column that can be written. */
  readonly beyond: number;
};

export type PasteInput = {
  readonly matrix: Matrix;
  /** The rows shown, from the one pasted upon downwards. */
  readonly below: readonly { readonly key: string; readonly fact: Fact }[];
  readonly column: LedgerColumn;
  readonly year: number;
  /** What a new row starts from. */
  readonly blank: Fact;
  /** Names the nth new row. */
  readonly newKey: (n: number) => string;
  /** The index behind which new rows are put. */
  readonly behind: number;
  /** `clean` leaves out the rows with a problem. */
  readonly rows: 'all' | 'clean';
};

const headingWords: Readonly<Record<WrittenColumn, RegExp>> = {
  indicator: /^(指标|项目|指标名称|统计项目|名称)$/,
  value: /^(数值|数量|数据|数|合计|件数|值)$/,
  unit: /^(单位|计量单位)$/,
  period: /^(期间|统计期|时间|统计时间)$/,
  source: /^(来源|数据来源|依据)$/,
  office: /^(科室|部门|责任科室|责任部门)$/,
  holder: /^(经手|经手人|联系人|填报人)$/,
};

/** The columns as the first row names them, if it does: at least two, the indicator among them. */
function named(first: readonly string[]): readonly (WrittenColumn | null)[] | null {
  const columns = first.map((text) => {
    const found = Object.entries(headingWords).find(([, words]) => words.test(text.trim()));
    return (found?.[0] as WrittenColumn | undefined) ?? null;
  });
  const known = columns.filter((column) => column !== null);
  return known.length >= 2 && known.includes('indicator') ? columns : null;
}

/** The columns from one on, as the block lies on the grid. */
const placed = (from: LedgerColumn, width: number): readonly (WrittenColumn | null)[] =>
  Array.from({ length: width }, (_, n) => {
    const column = ledgerColumns[ledgerColumns.indexOf(from) + n];
    return column !== undefined && isWritten(column) ? column : null;
  });

type Columns = readonly (WrittenColumn | null)[];

/** Unit before value, so that 1.5万元 in a row of 万元 is read as such. */
const firstUnit = (a: WrittenColumn, b: WrittenColumn): number => Number(b === 'unit') - Number(a === 'unit');

function writeRow(fact: Fact, cells: readonly string[], columns: Columns, year: number) {
  const problems: { column: string; message: string }[] = [];
  const texts = new Map<WrittenColumn, string>();
  columns.forEach((column, at) => {
    if (column !== null) texts.set(column, cells[at] ?? '');
  });
  let edited = fact;
  for (const column of [...texts.keys()].sort(firstUnit)) {
    const text = texts.get(column) ?? '';
    if (text.trim() === '' && column === 'period') continue;
    if (column === 'unit' && text.trim() === '' && fact.indicator === '') continue;
    const result = editCell(edited, column, text, year);
    if (result.ok) edited = result.value;
    else problems.push({ column: columnName[column], message: result.error.message });
  }
  return { edited, problems };
}

/**
 * What pasting a block would do, as in a spreadsheet: the rows below are written over cell by cell, what is left is
 * added. Upon a blank row everything is added. A first row of headings says which column is which and is not written.
 */
export function planPaste(input: PasteInput): PastePlan {
  const { matrix, below, year, blank, newKey, behind } = input;
  const headings = named(matrix[0] ?? []);
  const width = Math.max(0, ...matrix.map((row) => row.length));
  const columns = headings ?? placed(input.column, width);
  const skipped = headings ? 1 : 0;
  const target = below[0];
  const isNew = target !== undefined && isBlank(target.fact);
  const over = isNew || headings ? below.slice(0, isNew ? 1 : 0) : below;
  const changes: RowChange[] = [];
  const problems: PasteProblem[] = [];
  let cells = 0;
  let added = 0;
  let line = 0;
  matrix.slice(skipped).forEach((texts, index) => {
    if (texts.every((text) => text.trim() === '')) return;
    const there = over[line];
    line += 1;
    const before = there?.fact ?? null;
    const { edited, problems: found } = writeRow(before ?? blank, texts, columns, year);
    problems.push(...found.map((problem) => ({ row: index + skipped + 1, ...problem })));
    if (found.length > 0 && input.rows === 'clean') return;
    const written = before && !isBlank(before) ? before : null;
    if (written) cells += differing(written, edited);
    else added += 1;
    if (written && changedFields(written, edited).length === 0) return;
    const key = there?.key ?? newKey(added);
    // A blank row was as good as not there: undone, it goes.
    changes.push({ key, before: written, after: edited, place: behind + added });
  });
  const beyond = headings ? 0 : columns.filter((column, at) => column === null && filled(matrix, at)).length;
  return { changes, cells, added, problems, beyond };
}

/** Cells that show something else. */
const differing = (before: Fact, after: Fact): number =>
  writtenColumns.filter((column) => cellText(before, column) !== cellText(after, column)).length;

const filled = (matrix: Matrix, at: number): boolean => matrix.some((row) => (row[at] ?? '').trim() !== '');
