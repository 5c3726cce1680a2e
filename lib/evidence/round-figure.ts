import type { Approx } from '../text/claim';
import { tidy } from '../text/numerals';
import { lastStep } from './agreement';
import type { Hedge, Style } from './written-style';

/** A rounded figure to write, and how to hedge it. */
export type Rounded = { readonly value: number; readonly hedge: Hedge };

type Hedged = 'over' | 'under' | 'about' | 'atLeast' | 'atMost';

const usual: Readonly<Record<Hedged, Hedge>> = {
  over: { approx: 'over', place: 'inner', word: '余' },
  under: { approx: 'under', place: 'before', word: '近' },
  about: { approx: 'about', place: 'before', word: '约' },
  atLeast: { approx: 'atLeast', place: 'after', word: '以上' },
  atMost: { approx: 'atMost', place: 'before', word: '不超过' },
};

/** The commonest way to say the same: 余 for 逾, 近 for 将近. */
export const usualHedge = ({ approx, ...hedge }: Hedge): Hedge =>
  approx in usual ? usual[approx as Hedged] : { approx, ...hedge };

const down = (value: number, step: number): number => tidy(Math.floor(tidy(value / step)) * step);
const up = (value: number, step: number): number => tidy(Math.ceil(tidy(value / step)) * step);
const nearest = (value: number, step: number): number => tidy(Math.round(tidy(value / step)) * step);

/** The step of the first digit of a value: 312 → 100. */
const firstStep = (value: number): number => 10 ** Math.floor(Math.log10(value));

/** 近 is honest from nine tenths up, as `agreement` has it. */
const near = 0.9;

/** A bound at `step`, or finer where that is more than a tenth away. */
function closeBound(value: number, step: number, bound: (value: number, step: number) => number): number {
  const rough = bound(value, step);
  return Math.abs(rough - value) <= (1 - near) * value ? rough : bound(value, step / 10);
}

/** 300余 of 300 and 200余 of 299 are true and misleading. */
const isHonest = (value: number, step: number): boolean => {
  const past = value - down(value, step);
  return past > 0 && step - past >= step * (1 - near);
};

const overAt = (value: number, step: number, hedge: Hedge): readonly Rounded[] =>
  isHonest(value, step) ? [{ value: down(value, step), hedge }] : [];

/** Rounded figures that say `value` as the old words said theirs; `was` is the old figure, its last digit the step. */
export function roundedAs(approx: Approx, value: number, was: number, style: Style): readonly Rounded[] {
  if (!(value > 0)) return [];
  const step = lastStep(was) <= value ? lastStep(was) : firstStep(value);
  const hedge = (kind: Hedged): Hedge => (style.hedge?.approx === kind ? style.hedge : usual[kind]);
  const under = { value: up(value, step), hedge: hedge('under') };
  const isNear = value < under.value && value >= under.value * near;
  const over = overAt(value, step, hedge('over'));
  const overOrNear = over.length === 0 && isNear ? [under] : over;
  switch (approx) {
    case 'over':
      return was > value && value >= was * near ? [{ value: was, hedge: hedge('under') }] : overOrNear;
    case 'under':
      return isNear ? [under, ...over] : over;
    case 'about':
      return [{ value: closeBound(value, step, nearest), hedge: hedge('about') }];
    case 'atLeast':
      return [{ value: closeBound(value, step, down), hedge: hedge('atLeast') }];
    case 'atMost':
      return [{ value: closeBound(value, step, up), hedge: hedge('atMost') }];
    case 'exact':
      return style.scale > 1 ? overAt(value, style.scale / 10 ** style.decimals, hedge('over')) : [];
    case 'range':
      return [];
  }
}

/** Hedged figures for a value, by its first digit and, from a thousand on, by its first two, the finer ones first. */
export function roundings(value: number): readonly Rounded[] {
  if (!(value >= 10) || !Number.isFinite(value)) return [];
  const first = firstStep(value);
  return (value >= 1000 ? [first / 10, first] : [first]).flatMap((step) => {
    const high = up(value, step);
    const middle = nearest(value, step);
    return [
      ...overAt(value, step, usual.over),
      ...(high === value || value < high * near ? [] : [{ value: high, hedge: usual.under }]),
      ...(middle === value ? [] : [{ value: middle, hedge: usual.about }]),
      { value: down(value, step), hedge: usual.atLeast },
    ];
  });
}
