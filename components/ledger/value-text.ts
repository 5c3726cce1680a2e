import type { Fact } from '@/lib/evidence/fact';
import { tidy } from '@/lib/text/numerals';

const numberText = (value: number): string => String(tidy(value));

/** Digits after the point of a value that was computed, which is kept exact. */
const computedDigits = 2;

/** 312, 3—5, 10以上: the value without its unit; '' where there is none. */
export function valueText({
  value,
  min,
  max,
  formula,
}: Pick<Fact, 'value' | 'min' | 'max' | 'formula'>): string {
  if (value !== null) return numberText(formula === null ? value : Number(value.toFixed(computedDigits)));
  if (min !== null && max !== null) return `${numberText(min)}—${numberText(max)}`;
  if (min !== null) return `${numberText(min)}以上`;
  return max === null ? '' : `${numberText(max)}以下`;
}
