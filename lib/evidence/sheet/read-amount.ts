import { parseNumeral, tidy } from '@/lib/text/numerals';
import type { Cell } from './grid';
import { halfWidth } from './plain-words';
import { isUnit } from './unit-words';

/** What a cell says: one number or the bounds of an interval, and the unit it names itself ('' for none). */
export type Amount = {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string;
  /** How it was made of words; null for a number that stands there as one. */
  readonly by: 'text-number' | 'han-number' | 'unit-in-cell' | 'interval' | null;
};

export type AmountFault = 'no-value' | 'not-a-number' | 'not-exact' | 'formula-error';

const nothing = /^(?:[-—–/\\*]+|无|空|未统计|不涉及|暂无|未开展|n\/a|\(空\)|空白)$/i;
const hedged = /[余多约近超逾]|左右|上下|以上|以下|以内|不少于|不低于|不超过|至少|将近|若干/;
const errorWord = /^#(?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)/i;

const exactly = (value: number, unit: string, by: Amount['by']): Amount => ({
  value,
  min: null,
  max: null,
  unit,
  by,
});

/** The unit that a number format puts behind a number: 0"件", 0.0%. */
function numberAmount(cell: Cell, value: number): Amount {
  const shown = halfWidth(cell.text).trim();
  if (shown.endsWith('%')) return exactly(tidy(value * 100), '%', null);
  const unit = /\d\s*([^\d\s.,)]+)$/.exec(shown)?.[1] ?? '';
  return exactly(Number.isSafeInteger(value) ? value : tidy(value), isUnit(unit) ? unit : '', null);
}

type Numeral = { readonly value: number; readonly unit: string; readonly han: boolean };

/** 1.5万元 stays 万元, as money is written; 1.5万人次 is multiplied out. */
function moneyUnit(words: string, rest: string): Numeral | null {
  const big = /^(.+)(万|亿)$/.exec(words);
  if (!big || rest !== '元') return null;
  const value = parseNumeral(big[1] ?? '');
  return value === null ? null : { value, unit: `${big[2]}元`, han: !/\d/.test(words) };
}

/** The longest numeral at the start whose rest is nothing or a unit. */
function readNumeral(words: string): Numeral | null {
  for (let end = words.length; end > 0; end--) {
    const rest = words.slice(end);
    if (rest !== '' && !isUnit(rest)) continue;
    const head = words.slice(0, end);
    if (/.[-+]/.test(head)) continue;
    const money = moneyUnit(head, rest);
    if (money) return money;
    const value = parseNumeral(head);
    if (value !== null) return { value, unit: rest, han: !/\d/.test(head) };
  }
  return null;
}

/** 30—40件, ≥40: the bounds of what is not one number. */
function readInterval(words: string): Amount | null {
  const open = /^([≥≤])(.+)$/.exec(words);
  if (open) {
    const bound = readNumeral(open[2] ?? '');
    if (!bound) return null;
    const [min, max] = open[1] === '≥' ? [bound.value, null] : [null, bound.value];
    return { value: null, min, max, unit: bound.unit, by: 'interval' };
  }
  const span = /^([^-—–~至到]+)(?:[-—–~至到]+)([^-—–~至到]+)$/.exec(words);
  if (!span) return null;
  const low = readNumeral(span[1] ?? '');
  const high = readNumeral(span[2] ?? '');
  if (!low || !high || low.value >= high.value || (low.unit !== '' && low.unit !== high.unit)) return null;
  return { value: null, min: low.value, max: high.value, unit: high.unit, by: 'interval' };
}

function wordsAmount(text: string): Amount | AmountFault {
  const words = halfWidth(text)
    .replace(/^\s*['’‘`′]+/, '')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(/^[−﹣]/, '-');
  if (words === '' || nothing.test(words)) return 'no-value';
  if (errorWord.test(words)) return 'formula-error';
  const found = readNumeral(words.replace(/^\+/, ''));
  if (found) {
    const by = found.unit !== '' ? 'unit-in-cell' : found.han ? 'han-number' : 'text-number';
    return exactly(found.value, found.unit, by);
  }
  return (
    readInterval(words) ??
    (hedged.test(words) && /[\d一二两三四五六七八九十百千万]/.test(words) ? 'not-exact' : 'not-a-number')
  );
}

/** Reads the cell of a value: number, 279 as text, ’279, full-width and grouped digits, 两万, 286件, 30—40. */
export function readAmount(cell: Cell): Amount | AmountFault {
  if (cell.kind === 'error') return 'formula-error';
  if (cell.kind === 'date') return 'not-a-number';
  if (cell.kind === 'number' && cell.value !== null) return numberAmount(cell, cell.value);
  return wordsAmount(cell.text);
}
