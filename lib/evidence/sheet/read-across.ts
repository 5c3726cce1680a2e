import { tidy } from '@/lib/text/numerals';
import { addFact } from './add-fact';
import { addressOf, columnLetters } from './address';
import { emptyCell } from './cells';
import { addProblem, amountAt, type FigurePlace, measured } from './figure';
import type { Gathering, SheetDefaults } from './gathering';
import { headingLevels } from './heading-levels';
import type { RowState } from './import-preview';
import { indicatorName } from './indicator-name';
import { type Amount, readAmount } from './read-amount';
import { noFields } from './row-fields';
import { isGrandTotalWord, isRemark, isTotalWord } from './row-words';
import { valueHeading } from './value-heading';

/** The rows below the headings: those of places or months, and the one that adds them up (−1 for none). */
type Rows = { readonly parts: readonly number[]; readonly total: number };

function stateOf({ grid, mapping }: Gathering, row: number): RowState {
  const headings = mapping.headings ?? { from: 0, to: 0 };
  if (row <= headings.to) return row < headings.from ? 'title' : 'heading';
  const filled = (grid.rows[row] ?? []).filter(({ kind }) => kind !== 'empty');
  const [first] = filled;
  if (!first) return 'blank';
  if (filled.some(({ text }) => isTotalWord(text))) return 'total';
  return isRemark(first.text) || filled.length === 1 ? 'note' : 'part';
}

function rowsOf({ grid, states }: Gathering): Rows {
  const totals = states.flatMap((state, row) => (state === 'total' ? [row] : []));
  const grand = totals.filter((row) => (grid.rows[row] ?? []).some(({ text }) => isGrandTotalWord(text)));
  return {
    parts: states.flatMap((state, row) => (state === 'part' ? [row] : [])),
    total: grand.at(-1) ?? -1,
  };
}

/** The amounts of a column’s parts; blank ones and dashes count as nothing, null where one cannot be read. */
function partsOf(gathering: Gathering, place: FigurePlace, parts: readonly number[]): Amount[] | null {
  const amounts: Amount[] = [];
  const { column } = place;
  let readable = true;
  for (const row of parts) {
    const cell = gathering.grid.rows[row]?.[column] ?? emptyCell;
    if (readAmount(cell) === 'no-value') continue;
    const where = { place: `第 ${row + 1} 行`, what: `${columnLetters(column)} 列` };
    const amount = amountAt(gathering, { ...place, row, where }, cell);
    if (amount && amount.value !== null) amounts.push(amount);
    else readable = false;
  }
  return readable ? amounts : null;
}

const sumOf = (amounts: readonly Amount[]): number =>
  tidy(amounts.reduce((sum, { value }) => sum + (value ?? 0), 0));

const isRate = (indicator: string, unit: string): boolean => unit === '%' || /率$|占比$/.test(indicator);

/** Asks where the 合计 row is not what its rows add up to. */
function askDiffering({ questions }: Gathering, place: FigurePlace, total: number, sum: number): void {
  const { row, column, indicator } = place;
  if (Math.abs(total - sum) <= 1e-9 * Math.max(1, Math.abs(total))) return;
  questions.push({
    code: 'total-differs',
    at: addressOf(row, column),
    row,
    column,
    message: `“${indicator}”合计行写作 ${total}，各行相加是 ${sum}，请核对。现按合计行取数。`,
  });
}

type Taken = { readonly amount: Amount; readonly row: number };

/** The figure of a column: that of the 合计 row, else the sum of the others; null where there is none to take. */
function takenFrom(
  gathering: Gathering,
  place: FigurePlace,
  { parts, total }: Rows,
  unit: string,
): Taken | null {
  const { grid } = gathering;
  const { column, indicator, where } = place;
  const cell = grid.rows[total]?.[column] ?? emptyCell;
  if (cell.kind !== 'empty') {
    const amount = amountAt(gathering, { ...place, row: total }, cell);
    if (!amount) return null;
    const amounts = parts.map((row) => readAmount(grid.rows[row]?.[column] ?? emptyCell));
    const numbers = amounts.filter((each): each is Amount => typeof each !== 'string');
    const whole = amounts.every((each) => typeof each !== 'string' || each === 'no-value');
    if (whole && numbers.length > 0 && amount.value !== null && !isRate(indicator, amount.unit || unit))
      askDiffering(gathering, { ...place, row: total }, amount.value, sumOf(numbers));
    return { amount, row: total };
  }
  const amounts = partsOf(gathering, place, parts);
  if (!amounts) return null;
  const [first] = amounts;
  if (!first) {
    addProblem(gathering, 'no-value', place, `${where.place}“${indicator}”没有数值，${where.what}先不导入。`);
    return null;
  }
  if (amounts.length > 1 && isRate(indicator, first.unit || unit)) {
    const said = `${where.place}“${indicator}”是比率，各行不能相加，表里又没有合计行，${where.what}先不导入。`;
    addProblem(gathering, 'not-summable', place, said);
    return null;
  }
  const row = amounts.length === 1 && parts.length === 1 ? (parts[0] ?? place.row) : place.row;
  return { amount: { ...first, value: sumOf(amounts) }, row };
}

function readColumn(
  gathering: Gathering,
  defaults: SheetDefaults,
  rows: Rows,
  place: FigurePlace,
  levels: readonly string[],
): void {
  const { unit: named, period: own } = valueHeading(levels, gathering.year);
  const taken = takenFrom(gathering, place, rows, named);
  if (!taken) return;
  const at = { ...place, row: taken.row };
  const found = measured(gathering, at, taken.amount, {
    cell: taken.amount.unit,
    column: '',
    name: named,
    sheet: defaults.unit,
    implied: '',
  });
  if (!found) return;
  const period = own ?? (defaults.periodStated ? defaults.period : null);
  addFact(gathering, { place: at, fields: noFields, measured: found, period, lastYear: null }, defaults);
}

function tellHow({ notes }: Gathering, { parts, total }: Rows): void {
  if (total >= 0) notes.push(`每列是一个指标，按合计行（第 ${total + 1} 行）取数。`);
  else if (parts.length > 1) notes.push(`每列是一个指标，表里没有合计行，已把 ${parts.length} 行相加。`);
}

/** Reads a sheet in which a column is an indicator and a row a village or a month. */
export function readAcross(gathering: Gathering, defaults: SheetDefaults): void {
  const { grid, mapping } = gathering;
  grid.rows.forEach((_, row) => {
    gathering.states.push(stateOf(gathering, row));
  });
  const rows = rowsOf(gathering);
  const levels = headingLevels(grid, mapping.headings);
  const headed = mapping.headings?.to ?? 0;
  mapping.roles.forEach((role, column) => {
    if (role !== 'value') return;
    const { name: indicator } = indicatorName(levels[column] ?? []);
    const where = { place: `${columnLetters(column)} 列`, what: '这一列' };
    const place = { row: headed, column, indicator, where };
    if (indicator === '')
      addProblem(gathering, 'no-indicator', place, `${where.place}没有表头，这一列先不导入。`);
    else readColumn(gathering, defaults, rows, place, levels[column] ?? []);
  });
  if (rows.total >= 0) gathering.states[rows.total] = 'fact';
  if (gathering.facts.length > 0) tellHow(gathering, rows);
  if (!mapping.roles.includes('value')) gathering.notes.push('还没有一列对应“数值”，请先选出来。');
}
