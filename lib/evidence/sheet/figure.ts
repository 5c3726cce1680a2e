import { tidy } from '@/lib/text/numerals';
import { addressOf } from './address';
import type { Gathering, Where } from './gathering';
import type { Cell } from './grid';
import type { Problem } from './import-preview';
import { type Amount, type AmountFault, readAmount } from './read-amount';
import { impliedUnit, writtenUnit } from './unit-words';

/** Where a figure stands and how its faults are named. */
export type FigurePlace = {
  readonly row: number;
  readonly column: number;
  readonly indicator: string;
  readonly where: Where;
};

export function addProblem(
  { problems }: Gathering,
  code: Problem['code'],
  { row, column }: Pick<FigurePlace, 'row' | 'column'>,
  message: string,
): void {
  problems.push({ code, at: addressOf(row, column), row, column, message, also: [] });
}

const faultWords: Readonly<Record<AmountFault, (text: string, at: string) => string>> = {
  'no-value': () => '没有数值',
  'not-a-number': (text, at) => `的数值写作“${text}”（${at}），读不出数`,
  'not-exact': (text, at) => `的数值写作“${text}”（${at}），不是确数`,
  'formula-error': (text, at) => `的数值（${at}）是公式错误 ${text}`,
};

/** The amount in a cell; a fault is gathered as a problem, an amount made of words as a conversion. Null for none. */
export function amountAt(gathering: Gathering, place: FigurePlace, cell: Cell): Amount | null {
  const { row, column, indicator, where } = place;
  const at = addressOf(row, column);
  const text = cell.text.trim();
  const amount = readAmount(cell);
  if (typeof amount !== 'string') {
    if (amount.by === null) return amount;
    if (!gathering.isRevoked(at)) {
      gathering.conversions.set(at, { at, kind: amount.by, from: text, to: amountWords(amount) });
      return amount;
    }
  }
  const code = typeof amount === 'string' ? amount : 'not-a-number';
  const fault =
    typeof amount === 'string' ? faultWords[amount](text, at) : `的数值（${at}）按文本“${text}”留着`;
  addProblem(gathering, code, place, `${where.place}“${indicator}”${fault}，${where.what}先不导入。`);
  return null;
}

function amountWords({ value, min, max, unit }: Amount): string {
  const number = value ?? (min === null ? `≤${max}` : max === null ? `≥${min}` : `${min}—${max}`);
  return unit === '' ? String(number) : `${number} ${unit}`;
}

/** The units that are written for a figure, '' where one is not: by the person, in its cell, its row, its name. */
export type UnitSources = {
  readonly cell: string;
  readonly column: string;
  readonly name: string;
  /** Of the whole sheet: 单位：件. */
  readonly sheet: string;
  /** What the heading implies: 人数. */
  readonly implied: string;
};

/** 参加人次 on a sheet in 件 counts people all the same. */
const countsPeople = /^(?:人|人次|户|户次|场|次)$/;

export type Measured = { readonly amount: Amount; readonly unit: string };

/** A rate that stands as 0.976 without any unit is 97.6%. */
function asShare(
  gathering: Gathering,
  { row, column, indicator }: FigurePlace,
  amount: Amount,
): Measured | null {
  const at = addressOf(row, column);
  const { value } = amount;
  if (!/率$/.test(indicator) || value === null || value <= 0 || value > 1 || gathering.isRevoked(at))
    return null;
  const share = tidy(value * 100);
  gathering.conversions.set(at, { at, kind: 'percent', from: String(value), to: `${share}%` });
  return { amount: { ...amount, value: share }, unit: '%' };
}

/** The amount with its unit; gathers a problem where none can be found. */
export function measured(
  gathering: Gathering,
  place: FigurePlace,
  amount: Amount,
  sources: UnitSources,
): Measured | null {
  const { cell, column, name, sheet } = sources;
  const { unit: forAll = '', units = {} } = gathering.options;
  const filledIn = units[addressOf(place.row, place.column)] ?? '';
  const said = [filledIn, cell, column, name, forAll].map(writtenUnit).find((unit) => unit !== '');
  if (said !== undefined) return { amount, unit: said };
  const share = asShare(gathering, place, amount);
  if (share) return share;
  const implied = impliedUnit(place.indicator) || sources.implied;
  const unit = countsPeople.test(implied) ? implied : writtenUnit(sheet) || implied;
  if (unit !== '') return { amount, unit };
  addProblem(gathering, 'no-unit', place, `${place.where.place}没有单位，${place.where.what}先不导入。`);
  return null;
}
