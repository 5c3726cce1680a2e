import { addFact } from './add-fact';
import { columnLetters } from './address';
import { emptyCell } from './cells';
import type { ColumnRole } from './column-role';
import { addProblem, amountAt, type FigurePlace, measured } from './figure';
import type { Gathering, SheetDefaults, Where } from './gathering';
import type { Cell } from './grid';
import { headingLevels } from './heading-levels';
import type { RowState } from './import-preview';
import { indicatorName } from './indicator-name';
import { periodAt } from './period-at';
import { plainWords, tidyWords } from './plain-words';
import { type Amount, readAmount } from './read-amount';
import { type RowFields, rowFields } from './row-fields';
import { isRemark, isSectionNumbered, isTotalWord, withoutNumeral } from './row-words';
import { type ValueHeading, valueHeading } from './value-heading';

/** The columns of a mapping by what they say, and what stands above those of values. */
type Columns = {
  readonly of: (role: ColumnRole) => number;
  readonly names: readonly number[];
  readonly values: readonly (ValueHeading & { readonly column: number })[];
};

function columnsOf({ grid, mapping, year }: Gathering): Columns {
  const levels = headingLevels(grid, mapping.headings);
  const all = (...roles: ColumnRole[]) =>
    mapping.roles.flatMap((role, column) => (roles.includes(role) ? [column] : []));
  return {
    of: (role) => mapping.roles.indexOf(role),
    names: [...all('indicator'), ...all('indicator-more')],
    values: all('value').map((column) => ({ column, ...valueHeading(levels[column] ?? [], year) })),
  };
}

/** What a derived fact has in the sheet, whose value follows from its formula. */
const noAmount: Amount = { value: null, min: null, max: null, unit: '', by: null };

/** What goes on from row to row: the topic of the group, and the category that blank cells below it mean. */
type Running = { topic: string; category: string };

const filledOf = (cells: readonly Cell[]): Cell[] => cells.filter(({ kind }) => kind !== 'empty');

function isRepeatedHeading({ grid, mapping }: Gathering, cells: readonly Cell[]): boolean {
  const headings = mapping.headings && grid.rows[mapping.headings.to];
  if (!headings || filledOf(cells).length < 2) return false;
  return headings.every(({ text }, i) => plainWords(text) === plainWords(cells[i]?.text ?? ''));
}

/** One group of words and nothing else: above a group of rows, or below the table. */
function loneWords({ grid }: Gathering, row: number, cell: Cell): RowState | null {
  if (typeof readAmount(cell) !== 'string') return null;
  const wide = grid.merges.some(({ top, left, right }) => top === row && right > left);
  return wide || isSectionNumbered(cell.text) ? 'section' : null;
}

/** What a row is before it is read; null for one that may hold a fact. */
function stateOf(gathering: Gathering, { names }: Columns, row: number): RowState | null {
  const { grid, mapping } = gathering;
  if (mapping.headings && row <= mapping.headings.to)
    return row < mapping.headings.from ? 'title' : 'heading';
  const cells = grid.rows[row] ?? [];
  const filled = filledOf(cells);
  const [first] = filled;
  if (!first) return 'blank';
  if (isRepeatedHeading(gathering, cells)) return 'heading';
  const named = cells.slice(0, Math.max(...names, 0) + 1);
  if (named.some(({ text }) => isTotalWord(text))) return 'total';
  if (isRemark(first.text)) return 'note';
  return filled.length === 1 ? loneWords(gathering, row, first) : null;
}

function nameOf({ cellAt }: Gathering, { names }: Columns, row: number, running: Running) {
  const parts = names.map((column) => cellAt(row, column).text);
  const [first = '', ...more] = parts;
  if (first.trim() !== '') running.category = first;
  const goesOn = first.trim() === '' && more.some((part) => part.trim() !== '');
  return indicatorName([goesOn ? running.category : first, ...more]);
}

type Row = {
  readonly name: string;
  readonly unit: string;
  readonly words: RowFields;
  readonly lastYear: number | null;
};

function readRow(gathering: Gathering, columns: Columns, row: number, running: Running): Row {
  const { name, unit } = nameOf(gathering, columns, row, running);
  const last = readAmount(gathering.cellAt(row, columns.of('last-year')));
  return {
    name,
    unit,
    words: rowFields(gathering, row, running.topic),
    lastYear: typeof last === 'string' ? null : last.value,
  };
}

function readFigure(
  gathering: Gathering,
  columns: Columns,
  defaults: SheetDefaults,
  place: FigurePlace,
  read: Row & { readonly heading: ValueHeading },
): void {
  const { row, column } = place;
  const { cellAt } = gathering;
  const { words, lastYear, heading } = read;
  const cell = gathering.grid.rows[row]?.[column] ?? emptyCell;
  const blank = cell.kind === 'empty' && words.formula !== '';
  const amount = blank ? null : amountAt(gathering, place, cell);
  if (!amount && !blank) return;
  const unitColumn = columns.of('unit');
  const found = measured(gathering, place, amount ?? noAmount, {
    cell: amount?.unit ?? '',
    column: unitColumn < 0 ? '' : tidyWords(cellAt(row, unitColumn).text),
    name: heading.unit === '' ? read.unit : heading.unit,
    sheet: defaults.unit,
    implied: heading.implied,
  });
  if (!found) return;
  const at = { row, column: columns.of('period') };
  const said = at.column < 0 ? 'none' : periodAt(gathering, place, cellAt(row, at.column), at);
  if (said === 'fault') return;
  const period =
    said !== 'none' ? said : (heading.period ?? (defaults.periodStated ? defaults.period : null));
  addFact(gathering, { place, fields: words, measured: found, period, lastYear }, defaults);
}

function whereOf({ values }: Columns, row: number, column: number): Where {
  if (values.length <= 1) return { place: `第 ${row + 1} 行`, what: '这一行' };
  return { place: `第 ${row + 1} 行 ${columnLetters(column)} 列`, what: '这个数' };
}

/** Reads one row that may hold facts; what became of it. */
function readDataRow(
  gathering: Gathering,
  columns: Columns,
  defaults: SheetDefaults,
  row: number,
  running: Running,
): RowState {
  const cells = gathering.grid.rows[row] ?? [];
  const read = readRow(gathering, columns, row, running);
  const holding = columns.values.filter(({ column }) => (cells[column] ?? emptyCell).kind !== 'empty');
  const [first] = columns.values;
  const figures = holding.length > 0 ? holding : columns.values.slice(0, 1);
  if (read.name === '') {
    if (holding.length === 0 || !first) return 'note';
    addProblem(
      gathering,
      'no-indicator',
      { row, column: first.column },
      `第 ${row + 1} 行没有指标名，这一行先不导入。`,
    );
    return 'problem';
  }
  const before = gathering.facts.length;
  for (const heading of figures) {
    const { column } = heading;
    const { name: indicator } = indicatorName([read.name, heading.name]);
    const place = { row, column, indicator, where: whereOf(columns, row, column) };
    readFigure(gathering, columns, defaults, place, { ...read, heading });
  }
  return gathering.facts.length > before ? 'fact' : 'problem';
}

/** Reads a sheet in which a row is a fact, or several where it has several columns of values. */
export function readDown(gathering: Gathering, defaults: SheetDefaults): void {
  const columns = columnsOf(gathering);
  const running: Running = { topic: '', category: '' };
  if (columns.names.length === 0) gathering.notes.push('还没有一列对应“指标”，请先选出来。');
  if (columns.values.length === 0) gathering.notes.push('还没有一列对应“数值”，请先选出来。');
  const readable = columns.names.length > 0 && columns.values.length > 0;
  gathering.grid.rows.forEach((cells, row) => {
    const state = stateOf(gathering, columns, row);
    if (state === 'section')
      running.topic = withoutNumeral(tidyWords(filledOf(cells)[0]?.text ?? '')).slice(0, 60);
    gathering.states.push(
      state ?? (readable ? readDataRow(gathering, columns, defaults, row, running) : 'note'),
    );
  });
}
