import { tidy, toChineseNumber } from '../text/numerals';
import type { Hedge, Style } from './written-style';

const fullWidth = (text: string): string =>
  text.replace(/[\d.]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

const hanDigits = '零一二三四五六七八九';

/** 12.5 → 十二点五; 两 where it is said: 两次, 两千. */
function inHan(text: string): string {
  const [whole = '', decimals] = text.split('.');
  const spoken = toChineseNumber(Number(whole), 'chinese').replace(/^二(?=$|[千万亿])/, '两');
  if (decimals === undefined) return spoken;
  return `${toChineseNumber(Number(whole), 'chinese')}点${decimals.replace(/\d/g, (d) => hanDigits.charAt(Number(d)))}`;
}

/** More digits behind the point than this nobody writes. */
const mostDecimals = 4;

/**
 * The digits of a value in a style, its scale word behind them; `decimals` fixes how many digits stand behind the
 * point, otherwise as many as the value has. Null where the style cannot write it: a third in 万, a negative in Han.
 */
export function writeNumber(value: number, style: Style, decimals?: number): string | null {
  const scaled = tidy(value / style.scale);
  if (!Number.isFinite(scaled) || Math.abs(scaled) >= 1e15) return null;
  const text = decimals === undefined ? String(scaled) : scaled.toFixed(decimals);
  const [, sign = '', whole = '', point = ''] = /^(-?)(\d+)(\.\d+)?$/.exec(text) ?? [];
  if (whole === '' || point.length - 1 > mostDecimals) return null;
  // 0.3万人次 is 3000人次 in clumsy dress.
  if (style.scale > 1 && Math.abs(scaled) < 1) return null;
  switch (style.script) {
    case 'arabic':
      return text + style.scaleWord;
    case 'grouped':
      return `${sign}${toChineseNumber(Number(whole), 'grouped')}${point}${style.scaleWord}`;
    case 'full-width':
      return sign === '' ? fullWidth(text) + style.scaleWord : null;
    case 'han':
      return sign === '' ? inHan(text) + style.scaleWord : null;
  }
}

/** 1100余万元, but 18万余元: behind the digits where they are round, behind 万 where they are not. */
const withInner = (number: string, word: string): string => {
  const [, digits = number, scale = ''] = /^(.*0)([万亿])$/.exec(number) ?? [];
  return digits + word + scale;
};

/** A written number with its unit and hedge in their places. */
export function compose(number: string, style: Style, hedge: Hedge | null): string {
  const hedged = hedge?.place === 'inner' ? withInner(number, hedge.word) : number;
  const figure = `${style.percent}${hedged}${style.unit === '' ? '' : style.gap}${style.unit}`;
  if (hedge?.place === 'before') return hedge.word + figure;
  return hedge?.place === 'after' ? figure + hedge.word : figure;
}

/** More digits behind 万 than this are easier to read written out. */
const readableDecimals = 2;
/** Longer numerals in Han are read digit by digit: 二百九十九; 万 and 亿 behind them are not counted. */
const readableHan = 4;

const unscaled = (style: Style): Style => ({ ...style, scale: 1, scaleWord: '' });

/** The ways to write a value without a hedge, in full or rounded to decimals, the one nearest to the style first. */
export function exactWays(value: number, style: Style): readonly string[] {
  const ways: string[] = [];
  const add = (as: Style, decimals?: number) => {
    const number = writeNumber(value, as, decimals);
    const tooLong =
      as.script === 'han' &&
      number !== null &&
      number.replace(/[万亿]$/, '').length > readableHan &&
      as.percent === '';
    if (number !== null && !tooLong) ways.push(compose(number, as, null));
  };
  const decimals = /\.(\d+)$/.exec(String(tidy(value / style.scale)))?.[1]?.length ?? 0;
  if (style.decimals > 0 && style.scale === 1) add(style, style.decimals);
  if (decimals <= Math.max(readableDecimals, style.decimals)) add(style);
  const digits = { ...unscaled(style), script: style.script === 'han' ? ('arabic' as const) : style.script };
  for (const plain of [unscaled(style), digits]) {
    if (Number.isInteger(value)) add(plain);
    else for (const places of [1, 2, 3, undefined]) add(plain, places);
  }
  return ways;
}

/** The same figures counted in 万. */
export const inTenThousands = (style: Style): Style => ({ ...style, scale: 10000, scaleWord: '万' });

/** An interval; a bound that is not finite is open. */
export function intervalWays(low: number, high: number, style: Style): readonly string[] {
  const plain: Style = { ...style, percent: '', hedge: null };
  const [from, to] = [low, high].map((bound) => writeNumber(bound, plain));
  const unit = plain.gap + plain.unit;
  // 5%至8%, 1万元至3万元: the unit is said twice where it would be in doubt.
  const left = plain.unit === '%' || plain.scale > 1 ? from + unit : from;
  if (from && to) return ['至', '—'].map((mark) => `${left}${mark}${to}${unit}`);
  if (from) return [`${from}${unit}以上`, `不少于${from}${unit}`];
  return to ? [`不超过${to}${unit}`] : [];
}
