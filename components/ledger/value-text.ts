import type { Fact } from '@/lib/evidence/fact';
import { tidy } from '@/lib/text/numerals';

export const numberText = (value: number): string => String(tidy(value));

/** 312, 3—5, 10以上: the value without its unit; '' where there is none. */
export function valueText({ value, min, max }: Pick<Fact, 'value' | 'min' | 'max'>): string {
  if (value !== null) return numberText(value);
  if (min !== null && max !== null) return `${numberText(min)}—${numberText(max)}`;
  if (min !== null) return `${numberText(min)}以上`;
  return max === null ? '' : `${numberText(max)}以下`;
}
