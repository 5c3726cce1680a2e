import { ok, type Result, refuse } from '@/lib/base/result';
import type { Fact } from '@/lib/evidence/fact';
import { lastDay } from './period-words';

type Period = Fact['period'];

const halfWidth = (text: string): string =>
  text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, '')
    .replace(/[－–—～〜~至到]/g, '-');

const two = (number: number): string => String(number).padStart(2, '0');

/** ISO, or null where there is no such day. */
function isoDay(year: number, month: number, date: number): string | null {
  const last = Number(lastDay(year, month));
  return month >= 1 && month <= 12 && date >= 1 && date <= last ? `${year}-${two(month)}-${two(date)}` : null;
}

function wholeMonths(year: number, first: number, last: number): Period | null {
  const from = isoDay(year, first, 1);
  const to = isoDay(year, last, Number(lastDay(year, last)));
  return from && to && from <= to ? { from, to } : null;
}

const datePattern = '(\\d{4})[年./-](\\d{1,2})[月./-](\\d{1,2})日?';

type Reader = { readonly pattern: RegExp; read(found: readonly string[], year: number): Period | null };

const isoOf = (found: readonly string[], at: number): string | null =>
  isoDay(Number(found[at]), Number(found[at + 1]), Number(found[at + 2]));

const yearOf = (word: string | undefined, year: number): number => (word ? Number(word) : year);

const readers: readonly Reader[] = [
  {
    pattern: new RegExp(`^${datePattern}-${datePattern}$`),
    read: (found) => {
      const [from, to] = [isoOf(found, 1), isoOf(found, 4)];
      return from && to && from <= to ? { from, to } : null;
    },
  },
  {
    pattern: new RegExp(`^截[-止]{1,2}${datePattern}$`),
    read: (found) => {
      const to = isoOf(found, 1);
      return to === null ? null : { from: to, to };
    },
  },
  {
    pattern: new RegExp(`^${datePattern}$`),
    read: (found) => {
      const to = isoOf(found, 1);
      return to === null ? null : { from: `${to.slice(0, 4)}-01-01`, to };
    },
  },
  {
    pattern: /^截[-止]{1,2}(?:(\d{4})年?)?年?(?:底|末|12月底)$/,
    read: (found, year) => {
      const to = `${yearOf(found[1], year)}-12-31`;
      return { from: to, to };
    },
  },
  {
    pattern: /^(?:(\d{4})年?)?(\d{1,2})(?:月)?-(\d{1,2})月(?:份)?$/,
    read: (found, year) => wholeMonths(yearOf(found[1], year), Number(found[2]), Number(found[3])),
  },
  {
    pattern: /^(?:(\d{4})年)?(\d{1,2})月(?:份)?$/,
    read: (found, year) => wholeMonths(yearOf(found[1], year), Number(found[2]), Number(found[2])),
  },
  {
    pattern: /^(?:(\d{4})年?)?([上下])半年$/,
    read: (found, year) =>
      found[2] === '上'
        ? wholeMonths(yearOf(found[1], year), 1, 6)
        : wholeMonths(yearOf(found[1], year), 7, 12),
  },
  {
    pattern: /^(?:(\d{4})年?)?第?([一二三四1-4])季度$/,
    read: (found, year) => {
      const quarter = '一二三四'.indexOf(found[2] ?? '') + 1 || Number(found[2]);
      return wholeMonths(yearOf(found[1], year), quarter * 3 - 2, quarter * 3);
    },
  },
  {
    pattern: /^(?:(\d{4})(?:年度?)?)?(?:全年)?$/,
    read: (found, year) => wholeMonths(yearOf(found[1], year), 1, 12),
  },
];

/**
 * Reads a period as people write it: 2026年全年, 上半年, 1-9月, 第三季度, 截至2026年底, two dates. A lone date is the
 * cut-off date of its year so far; nothing is the whole of `year`. Refuses (`not-a-period`).
 */
export function readPeriod(text: string, year: number): Result<Period> {
  const plain = halfWidth(text);
  for (const { pattern, read } of readers) {
    const found = pattern.exec(plain);
    if (!found) continue;
    const period = read(found, year);
    if (period) return ok(period);
  }
  return refuse(
    'not-a-period',
    `“${text.trim()}”不是期间。写成 ${year}年全年、上半年、1-9月、截至${year}年底，或两个日期。`,
  );
}
