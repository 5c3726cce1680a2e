import { chineseDate } from '@/lib/base/chinese-date';
import { dayInChina } from '@/lib/base/day-in-china';
import type { Attachment, Fact } from '@/lib/evidence/fact';
import type { CellValue } from './xlsx/sheet';

type Amount = Pick<Fact, 'value' | 'min' | 'max'>;

/** A number where there is one, a range as words, nothing where the text names none (数十). */
export function amountOf({ value, min, max }: Amount): CellValue {
  if (value !== null) return value;
  return min !== null && max !== null ? `${min}—${max}` : (min ?? max);
}

/** 312件 */
export const factValue = (fact: Fact): string => `${amountOf(fact) ?? ''}${fact.unit}`;

/** The day in China on which a moment (ISO) falls: 2026-01-09T20:00:00Z → 2026年1月10日. */
export const dayOfMoment = (moment: string): string => chineseDate(dayInChina(new Date(moment)));

/** 2026年 for a whole year, else both days. */
export function periodWords({ period: { from, to } }: Fact): string {
  const year = from.slice(0, 4);
  if (from === `${year}-01-01` && to === `${year}-12-31`) return `${year}年`;
  return from === to ? chineseDate(from) : `${chineseDate(from)}至${chineseDate(to)}`;
}

/** 学习台账，青政〔2026〕3号，2026年12月31日 */
export const sourceWords = ({ source: { title, number, date } }: Fact): string =>
  [title, number, chineseDate(date)].filter((word) => word !== '').join('，');

/** 司法所 张三 */
export const holderWords = ({ office, holder }: Fact): string =>
  [office, holder].filter((word) => word !== '').join(' ');

/** So much of a hash tells files apart on paper; lists made for a computer have all of it. */
const shownDigits = 16;

export const shortHash = ({ sha256 }: Attachment): string => sha256.slice(0, shownDigits);
