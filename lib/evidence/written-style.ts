import type { Approx, Claim } from '../text/claim';
import hedges from '../text/patterns/hedges.json';
import units from '../text/patterns/units.json';

export type Script = 'arabic' | 'grouped' | 'full-width' | 'han';

/** Where a hedge stands: 近300次 · 300余次 · 300次以上. */
export type Hedge = {
  readonly approx: Approx;
  readonly place: 'before' | 'inner' | 'after';
  readonly word: string;
};

/**
 * How a figure is written. `scale`: the multiplier behind the digits, 10000 for `scaleWord` 万 (1 and '' for none).
 * `unit` as written, '' where the unit stands elsewhere; `gap`: the space before it. `hedge` null where none is written.
 */
export type Style = {
  readonly script: Script;
  readonly scale: number;
  readonly scaleWord: string;
  readonly decimals: number;
  readonly gap: string;
  readonly unit: string;
  /** 百分之 in front of the number, where a percentage is written so. */
  readonly percent: '' | '百分之';
  readonly hedge: Hedge | null;
};

const scales: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10000, 亿: 1e8 };
const written: Readonly<Record<string, string>> = units.written;
const inner: Readonly<Record<string, string>> = hedges.inner;

const longest = <T extends { readonly word: string }>(found: readonly T[]): T | null =>
  found.reduce<T | null>((best, one) => (best && best.word.length >= one.word.length ? best : one), null);

/** The words of a claim without the hedge in front of or behind them, and that hedge. */
function withoutHedge(text: string, approx: Approx): { readonly body: string; readonly hedge: Hedge | null } {
  const same = (one: { readonly approx: string }) => one.approx === approx;
  const before = longest(hedges.before.filter((one) => same(one) && text.startsWith(one.word)));
  if (before)
    return {
      body: text.slice(before.word.length).trimStart(),
      hedge: { approx, place: 'before', word: before.word },
    };
  const after = longest(hedges.after.filter((one) => same(one) && text.endsWith(one.word)));
  return after
    ? {
        body: text.slice(0, -after.word.length).trimEnd(),
        hedge: { approx, place: 'after', word: after.word },
      }
    : { body: text, hedge: null };
}

const shape =
  /^(百分之)?((?:[-−－]?[\d０-９][\d０-９,，.．]*)|[〇零○一二两三四五六七八九十百千万亿点]+)[ \u00a0\u3000]?([百千万亿]?)([余多来几]?)([百千万亿]?)([ \u00a0\u3000]?)(.*)$/;

const scriptOf = (digits: string): Script => {
  if (/[０-９]/.test(digits)) return 'full-width';
  if (!/\d/.test(digits)) return 'han';
  return digits.includes(',') || digits.includes('，') ? 'grouped' : 'arabic';
};

/** How the words of a claim are written; what cannot be told is as plain as can be: 312件. */
export function styleOf(claim: Pick<Claim, 'text' | 'unit' | 'approx'>): Style {
  const { body, hedge } = withoutHedge(claim.text, claim.approx);
  const match = shape.exec(body);
  const [, percent = '', digits = '', first = '', innerWord = '', second = '', innerGap = '', rest = ''] =
    match ?? [];
  const scaleWord = first || second;
  const gap = innerGap || (/[\d０-９]( |\u00a0|\u3000)/.exec(body)?.[1] ?? '');
  const restUnit = (written[rest] ?? rest).replace(/\s/g, '');
  const own = restUnit === claim.unit ? rest : claim.unit;
  const innerApprox = inner[innerWord];
  return {
    script: scriptOf(digits || claim.text),
    scale: scales[scaleWord] ?? 1,
    scaleWord,
    decimals: /[.．点]([\d０-９〇零一二三四五六七八九]+)/.exec(digits)?.[1]?.length ?? 0,
    gap,
    unit: percent === '百分之' || (match !== null && rest === '') ? '' : own,
    percent: percent === '百分之' ? percent : '',
    hedge:
      hedge ??
      (innerApprox === claim.approx ? { approx: claim.approx, place: 'inner', word: innerWord } : null),
  };
}
