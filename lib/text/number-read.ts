import type { Approx, ClaimKind } from './claim';
import { CharClass, classAt } from './lexicon';

/** A number as written, with its multiplier and the 余/多 inside it, before any unit. */
export type NumberRead = {
  start: number;
  end: number;
  value: number | null;
  min: number | null;
  max: number | null;
  approx: Approx;
  script: 'arabic' | 'han';
  /** No digit at all: 百余, 上千. */
  bare: boolean;
  /** Ends in 万 or 亿, so a noun may follow without a classifier. */
  large: boolean;
  /** The unit the number carries in itself: 四分之三, 三成, 3:1, 翻一番. */
  own?: { unit: string; kind: ClaimKind };
};

/** A number, or the offset where the scan goes on because nothing here is one. */
export type NumberOrSkip = NumberRead | number;

export const RATIO = { unit: '比例', kind: 'ratio' } as const;
export const PERCENT = { unit: '%', kind: 'percent' } as const;
export const isDigit = (text: string, at: number) => classAt(text, at) === CharClass.arabic;
export const isHan = (text: string, at: number) => classAt(text, at) === CharClass.han;
export const isSpace = (c: string) => c === ' ' || c === '\u00a0' || c === '\u3000';

/** A number with the commonest settings; `more` overrides them. */
export const number = (
  start: number,
  end: number,
  value: number | null,
  more: Partial<NumberRead> = {},
): NumberRead => ({
  start,
  end,
  value,
  min: null,
  max: null,
  approx: 'exact',
  script: 'han',
  bare: false,
  large: false,
  ...more,
});
