import table from './patterns/numerals.json';

const DIGITS = new Map<string, number>([
  ...Object.entries(table.digits),
  ...Object.entries(table.capitalDigits),
]);
const MULTIPLIERS = new Map<string, number>([
  ...Object.entries(table.multipliers),
  ...Object.entries(table.capitalMultipliers),
]);

const BIG = [
  ['亿', 1e8],
  ['万', 1e4],
] as const;

/** More digits than this is an identifier, not a quantity; it also keeps every value exact and finite. */
export const MAX_DIGITS = 16;

/** Digits, few enough to say their number as they stand. */
const PLAIN = /^\d{1,9}(?:\.\d{1,3})?$/;

/** Full-width digits, point, comma and percent sign to ASCII; length is unchanged. */
function toHalfWidth(text: string): string {
  return text.replace(/[０-９．，％－]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

/** Drops the noise of binary fractions: 12 significant digits. */
export const tidy = (value: number): number =>
  // A whole number has no noise; || takes the sign off a zero, as writing it out does.
  Number.isInteger(value) && Math.abs(value) < 1e12 ? value || 0 : Number(value.toPrecision(12));

/**
 * Reads one whole numeral: Arabic (grouped, decimal, full-width), Chinese, or mixed (1.5万, 3万5千).
 * A lone 零 and a bare 十/百/千/万/亿 count as numbers; anything that is not a numeral gives null.
 */
export function parseNumeral(text: string): number | null {
  const digit = DIGITS.get(text);
  if (digit !== undefined) return digit;
  if (PLAIN.test(text)) return Number(text);
  const s = toHalfWidth(text).replace(/[,\s]/g, '');
  if (s === '' || s.length > 64) return null;
  const first = s.charCodeAt(0);
  const arabic = (first >= 48 && first <= 57) || first === 45;
  const value = arabic ? parseMixed(s) : parseChinese(s);
  return value !== null && Number.isFinite(value) ? tidy(value) : null;
}

function parseMixed(s: string): number | null {
  const head = /^-?\d+(?:\.\d+)?/.exec(s)?.[0];
  if (head === undefined || head.replace(/\D/g, '').length > MAX_DIGITS) return null;
  let value = Number(head);
  let i = head.length;
  let smallest = Number.POSITIVE_INFINITY;
  for (; i < s.length; i++) {
    const m = MULTIPLIERS.get(s.charAt(i));
    if (m === undefined) break;
    value *= m;
    smallest = m;
  }
  if (i === s.length) return value;
  const rest = parseMixed(s.slice(i));
  return rest === null || rest >= smallest || value < 0 ? null : value + rest;
}

function parseChinese(s: string): number | null {
  const point = s.indexOf('点');
  if (point >= 0) return parseChineseDecimal(s, point);
  for (const [name, size] of BIG) {
    const at = s.lastIndexOf(name);
    if (at < 0) continue;
    const head = at === 0 ? 1 : parseChinese(s.slice(0, at));
    const tail =
      at === s.length - 1 ? 0 : (shortened(s.slice(at + 1), size) ?? parseChinese(s.slice(at + 1)));
    return head === null || tail === null || tail >= size ? null : head * size + tail;
  }
  return parseSection(s);
}

/** 一万二 is 12000: one digit right behind a multiplier counts its tenths. Null when `tail` is anything else. */
function shortened(tail: string, size: number): number | null {
  const digit = tail.length === 1 ? DIGITS.get(tail) : undefined;
  return digit ? (digit * size) / 10 : null;
}

/** Below 万: 三千零五十, 十五, 百, 三千五. Two digits in a row are no number unless the first is a zero. */
function parseSection(s: string): number | null {
  let sum = 0;
  let digit: number | null = null;
  let floor = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const c of s) {
    const d = DIGITS.get(c);
    if (d !== undefined) {
      if (digit) return null;
      if (d === 0) last = 0;
      digit = d;
      continue;
    }
    const m = MULTIPLIERS.get(c);
    if (m === undefined || m >= floor) return null;
    sum += (digit || 1) * m;
    floor = m;
    last = m;
    digit = null;
  }
  return sum + (digit ?? 0) * (last > 10 ? last / 10 : 1);
}

function parseChineseDecimal(s: string, point: number): number | null {
  const whole = point === 0 ? null : parseChinese(s.slice(0, point));
  let tail = '';
  let i = point + 1;
  for (; i < s.length; i++) {
    const d = DIGITS.get(s.charAt(i));
    if (d === undefined) break;
    tail += d;
  }
  if (whole === null || tail === '') return null;
  let scale = 1;
  for (; i < s.length; i++) {
    const m = MULTIPLIERS.get(s.charAt(i));
    if (m === undefined) return null;
    scale *= m;
  }
  return Number(`${whole}.${tail}`) * scale;
}

export type NumeralStyle = 'arabic' | 'grouped' | 'full-width' | 'wan' | 'chinese';

const HAN = '零一二三四五六七八九';

/** Writes a whole number from 0 to below 10¹⁶ in the style named; `wan` writes 15000 as 1.5万. */
export function toChineseNumber(n: number, style: NumeralStyle): string {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`not a whole number that can be written: ${n}`);
  if (style === 'arabic') return String(n);
  if (style === 'grouped') return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
  if (style === 'full-width')
    return String(n).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
  if (style === 'wan') return n < 10000 ? String(n) : `${tidy(n / 10000)}万`;
  return writeHan(n);
}

function writeHan(n: number): string {
  if (n === 0) return '零';
  let out = '';
  let rest = n;
  for (const [size, name] of [
    [1e8, '亿'],
    [1e4, '万'],
  ] as const) {
    if (rest < size) {
      continue;
    }
    const head = Math.floor(rest / size);
    out += `${writeHan(head)}${name}`;
    rest %= size;
    if (rest > 0 && rest < size / 10) out += '零';
  }
  if (rest > 0) out += out === '' ? writeSection(rest) : writeSection(rest).replace(/^十/, '一十');
  return out.replace(/零+/g, '零');
}

function writeSection(n: number): string {
  let out = '';
  let gap = false;
  for (const [size, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(n / size) % 10;
    if (digit === 0) {
      gap = out !== '';
      continue;
    }
    out += `${gap ? '零' : ''}${HAN.charAt(digit)}${name}`;
    gap = false;
  }
  return out.replace(/^一十/, '十');
}
