import { lexicon } from './lexicon';
import { type NumberRead, PERCENT } from './number-read';
import { withTail } from './number-tail';

/** 三成 and 6成 are tenths, read as percent; every other number gets its multiplier and 余. */
export function withShares(text: string, read: NumberRead): NumberRead {
  const next = text.charAt(read.end + 1);
  const small = (read.value ?? read.max ?? 100) <= 10 && text.charAt(read.end) === '成';
  if (!small || lexicon.shareNotBefore.has(next || '#')) return withTail(text, read);
  const over = next === '多' || next === '余';
  const times = (n: number | null) => (n === null ? null : n * 10);
  const value = times(read.value);
  return {
    ...read,
    end: read.end + (over ? 2 : 1),
    value,
    min: over ? value : times(read.min),
    max: times(read.max),
    approx: over ? 'over' : read.approx,
    own: PERCENT,
  };
}
