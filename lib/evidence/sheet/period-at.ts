import { addressOf } from './address';
import { addProblem, type FigurePlace } from './figure';
import type { Gathering } from './gathering';
import type { Cell } from './grid';
import { type Period, parsePeriod, upTo } from './parse-period';
import { serialDate } from './serial-date';

/** 2000-01-01 to 2099-12-31 as serial numbers. */
const isSerial = (value: number): boolean => value >= 36_526 && value <= 73_050;

function knownPeriod({ periods, year }: Gathering, text: string): Period | null {
  const known = periods.get(text);
  if (known !== undefined) return known;
  const period = parsePeriod(text, year);
  periods.set(text, period);
  return period;
}

/** The period in a cell; 'none' for an empty one, 'fault' where it is gathered as a problem of the figure. */
export function periodAt(
  gathering: Gathering,
  { where }: FigurePlace,
  cell: Cell,
  { row, column }: { readonly row: number; readonly column: number },
): Period | 'none' | 'fault' {
  if (cell.text.trim() === '') return 'none';
  const at = addressOf(row, column);
  const serial = Number(cell.text.trim());
  const day = cell.kind !== 'date' && isSerial(serial) ? serialDate(serial) : null;
  if (day !== null && !gathering.isRevoked(at)) {
    gathering.conversions.set(at, { at, kind: 'serial-date', from: cell.text.trim(), to: day });
    return upTo(day);
  }
  const period = knownPeriod(gathering, cell.text);
  if (period) return period;
  const said = `${where.place}的期间写作“${cell.text.trim()}”（${at}），读不出日期，${where.what}先不导入。`;
  addProblem(gathering, 'bad-period', { row, column }, said);
  return 'fault';
}
