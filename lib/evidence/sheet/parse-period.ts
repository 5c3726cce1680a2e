import { halfWidth } from './plain-words';

export type Period = { readonly from: string; readonly to: string };

const two = (n: number): string => String(n).padStart(2, '0');
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whole months of a year, ends included; null for months that are none. */
export function monthsOf(year: number, from: number, to: number): Period | null {
  if (from < 1 || to > 12 || from > to) return null;
  return { from: `${year}-${two(from)}-01`, to: `${year}-${two(to)}-${lastDay(year, to)}` };
}

const wholeYear = (year: number): Period => ({ from: `${year}-01-01`, to: `${year}-12-31` });

function isoDay(year: string, month: string, day: string): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  return m >= 1 && m <= 12 && d >= 1 && d <= lastDay(y, m) ? `${y}-${two(m)}-${two(d)}` : null;
}

/** From the first of January to a cut-off date. */
export const upTo = (date: string): Period => ({ from: `${date.slice(0, 4)}-01-01`, to: date });

const date = String.raw`(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?`;
const between = String.raw`(?:[-—–~至到]+|\.\.)`;
const cutOff = /^(?:截至|截止)/;
const wholeDate = new RegExp(`^(?:截至|截止|至)?${date}(?:止|00:00(?::00)?)?$`);
const twoDates = new RegExp(`^${date}${between}${date}$`);
const monthSpan = new RegExp(String.raw`^(\d{1,2})月?${between}(\d{1,2})月(?:份|底)?$`);
const quarters: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
};

/** 2026-01 至 2026-06, 2026年1月-2026年6月. */
const twoMonths = new RegExp(String.raw`^(\d{4})[-./年](\d{1,2})月?${between}(\d{4})[-./年](\d{1,2})月?$`);

/** What is left behind the year: a part of it in words. */
function partOf(year: number, words: string): Period | null {
  if (/^(?:全年|年度|年|度|1至12月|年?底|年?末)?$/.test(words)) return wholeYear(year);
  if (/^上半年$/.test(words)) return monthsOf(year, 1, 6);
  if (/^下半年$/.test(words)) return monthsOf(year, 7, 12);
  const quarter = quarters[/^第?([一二三四1-4])季度$/.exec(words)?.[1] ?? ''];
  if (quarter) return monthsOf(year, quarter * 3 - 2, quarter * 3);
  const span = monthSpan.exec(words);
  if (span) return monthsOf(year, Number(span[1]), Number(span[2]));
  const month = /^(\d{1,2})月(?:份)?$/.exec(words)?.[1];
  if (month) return monthsOf(year, Number(month), Number(month));
  const day = /^(\d{1,2})月(\d{1,2})日$/.exec(words);
  const cut = day && isoDay(String(year), day[1] ?? '', day[2] ?? '');
  return cut ? upTo(cut) : null;
}

/**
 * A period in words or dates: 2026年, 2026年全年, 上半年, 第三季度, 1-6月, 2026-12-31 (from the first of January on),
 * 2026.1.1至2026.6.30, 截至2026年11月30日 (that day alone). What names no year is of `year`. Null for anything else.
 */
export function parsePeriod(text: string, year: number): Period | null {
  const words = halfWidth(text).replace(/\s+/g, '');
  const span = twoDates.exec(words);
  if (span) {
    const from = isoDay(span[1] ?? '', span[2] ?? '', span[3] ?? '');
    const to = isoDay(span[4] ?? '', span[5] ?? '', span[6] ?? '');
    return from && to && from <= to ? { from, to } : null;
  }
  const single = wholeDate.exec(words);
  if (single) {
    const day = isoDay(single[1] ?? '', single[2] ?? '', single[3] ?? '');
    return day ? (cutOff.test(words) ? { from: day, to: day } : upTo(day)) : null;
  }
  const months = twoMonths.exec(words);
  if (months && months[1] === months[3])
    return monthsOf(Number(months[1]), Number(months[2]), Number(months[4]));
  const isoMonth = /^(\d{4})[-./](\d{1,2})$/.exec(words);
  if (isoMonth) return monthsOf(Number(isoMonth[1]), Number(isoMonth[2]), Number(isoMonth[2]));
  const spoken = words.replace(/^(?:截至|截止|至)(?=.)/, '').replace(/止$/, '');
  const period = spokenPeriod(spoken, year);
  return period && cutOff.test(words) ? { from: period.to, to: period.to } : period;
}

/** A period in words, of the year it names or of `year`. */
function spokenPeriod(words: string, year: number): Period | null {
  const named = /^((?:19|20)\d{2})(?:年度?)?(.*)$/.exec(words);
  if (named) return partOf(Number(named[1]), named[2] ?? '');
  if (/^(?:年|度|年度)?$/.test(words)) return null;
  return partOf(year, words.replace(/^(?:今年|本年)(?=.)/, ''));
}

/** A period as the ledger’s sheet writes it, and `parsePeriod` reads it. */
export const writtenPeriod = ({ from, to }: Period): string => `${from}至${to}`;
