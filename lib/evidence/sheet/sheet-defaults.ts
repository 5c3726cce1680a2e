import { addressOf } from './address';
import type { Gathering, SheetDefaults } from './gathering';
import { monthsOf, type Period, parsePeriod } from './parse-period';
import { halfWidth } from './plain-words';
import { unitInCorner } from './unit-words';

const named =
  /((?:19|20)\d{2})年度?(上半年|下半年|第?[一二三四]季度|\d{1,2}月?[-—–~至到]\d{1,2}月|\d{1,2}月份?)?/;

/** The period that a title speaks of: 青禾镇2026年上半年统计表. */
function periodInTitle(text: string, year: number): Period | null {
  const found = named.exec(halfWidth(text).replace(/\s+/g, ''));
  return found ? parsePeriod(found[0], year) : null;
}

type Title = { readonly row: number; readonly column: number; readonly text: string };

function titlesOf({ grid, mapping }: Gathering): Title[] {
  const above = grid.rows.slice(0, mapping.headings?.from ?? 0);
  return above.flatMap((cells, row) =>
    cells.flatMap(({ kind, text }, column) => (kind === 'empty' ? [] : [{ row, column, text }])),
  );
}

function askOtherYear(gathering: Gathering, { row, column }: Title, period: Period): void {
  const { year, questions } = gathering;
  const said = period.to.slice(0, 4);
  if (Number(said) === year) return;
  questions.push({
    code: 'other-year',
    at: addressOf(row, column),
    row,
    column,
    message: `表题写的是 ${said} 年，台账是 ${year} 年，请核对是否选对了表。`,
  });
}

/** What the words above the headings say of all rows: the unit in the corner, the period in the title. */
export function sheetDefaults(gathering: Gathering): SheetDefaults {
  const { year, notes } = gathering;
  const whole = monthsOf(year, 1, 12) ?? { from: `${year}-01-01`, to: `${year}-12-31` };
  let unit = '';
  let period: Period | null = null;
  for (const title of titlesOf(gathering)) {
    const corner = unit === '' ? unitInCorner(title.text) : null;
    if (corner !== null) {
      unit = corner;
      notes.push(`表头注明“单位：${corner}”，没有另写单位的行都按“${corner}”计。`);
    }
    if (period) continue;
    period = periodInTitle(title.text, year);
    if (period) askOtherYear(gathering, title, period);
  }
  const partly = period !== null && (period.from !== whole.from || period.to !== whole.to);
  if (period && partly) notes.push(`按表题取期间：${period.from} 至 ${period.to}。`);
  return { unit, period: period ?? whole, periodStated: partly };
}
