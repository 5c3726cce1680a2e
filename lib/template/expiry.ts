import type { Programme, Template } from './template';

/** Programmes whose period had ended before the report's year began: to be named as past, never as current. */
export const lapsedProgrammes = (template: Template, year: number): readonly Programme[] =>
  template.programmes.filter((programme) => programme.to < `${year}-01-01`);

const dayBefore = 90 * 24 * 60 * 60 * 1000;

/**
 * Sentences for the administrator about a template's own dates: not yet in force, expired, or expiring within
 * ninety days of `today` (ISO date).
 */
export function expiryWarnings(template: Template, today: string): readonly string[] {
  const { from, to } = template.effective;
  if (today < from) return [`模板“${template.label}”${from}起适用，现在还没有到。`];
  if (to === null) return [];
  if (today > to) return [`模板“${template.label}”适用到${to}，已经过期，请换用新的模板。`];
  const left = Date.parse(to) - Date.parse(today);
  return left <= dayBefore ? [`模板“${template.label}”适用到${to}，请提前准备新的模板。`] : [];
}
