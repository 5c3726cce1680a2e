import { chineseDate } from '@/lib/base/chinese-date';
import type { Fact } from '@/lib/evidence/fact';

const quarters = ['一', '二', '三', '四'];

/** The last day of a month, as two digits; `month` from 1. */
export const lastDay = (year: number, month: number): string =>
  String(new Date(Date.UTC(year, month, 0)).getUTCDate());

/** Whole months of one year, first and last; null for any other stretch of time. */
function months({ from, to }: Fact['period']): { year: string; first: number; last: number } | null {
  const year = from.slice(0, 4);
  if (to.slice(0, 4) !== year || !from.endsWith('-01')) return null;
  const last = Number(to.slice(5, 7));
  if (to.slice(8) !== lastDay(Number(year), last)) return null;
  return { year, first: Number(from.slice(5, 7)), last };
}

/** 2026年全年, 2026年上半年, 2026年1—9月, 截至2026年底: a period as people say it; one day is a cut-off date. */
export function periodWords(period: Fact['period']): string {
  const { from, to } = period;
  if (from === to) return to.endsWith('-12-31') ? `截至${to.slice(0, 4)}年底` : `截至${chineseDate(to)}`;
  const whole = months(period);
  if (!whole) return `${chineseDate(from)}—${chineseDate(to)}`;
  const { year, first, last } = whole;
  if (first === 1 && last === 12) return `${year}年全年`;
  if (first === 1 && last === 6) return `${year}年上半年`;
  if (first === 7 && last === 12) return `${year}年下半年`;
  if (first === last) return `${year}年${first}月`;
  const quarter = first % 3 === 1 && last === first + 2 ? quarters[(first - 1) / 3] : undefined;
  return quarter ? `${year}年第${quarter}季度` : `${year}年${first}—${last}月`;
}
