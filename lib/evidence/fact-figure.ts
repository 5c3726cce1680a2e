import { shownFigure } from './calculation-words';
import type { Fact } from './fact';

/** What a fact says, as a person reads it: 299件, 97.55%, 3至5家; null where it has no value yet. */
export function factFigure({
  value,
  min,
  max,
  unit,
}: Pick<Fact, 'value' | 'min' | 'max' | 'unit'>): string | null {
  if (value !== null) return shownFigure(value) + unit;
  if (min !== null && max !== null) return `${shownFigure(min)}至${shownFigure(max)}${unit}`;
  if (min !== null) return `${shownFigure(min)}${unit}以上`;
  return max === null ? null : `不超过${shownFigure(max)}${unit}`;
}
