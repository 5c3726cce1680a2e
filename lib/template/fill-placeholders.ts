import type { UnitProfile } from './unit-profile';

/** For whom and which year a pattern is filled in. */
export type Occasion = { readonly year: number; readonly unit: UnitProfile };

/** Replaces {organ}, {year} … in a pattern; 【填写：…】 slots are left to `inline`. */
export function fillPlaceholders(pattern: string, { year, unit }: Occasion): string {
  const values: Readonly<Record<string, string>> = {
    organ: unit.organ,
    unit: unit.name,
    superior: unit.superiors[0] ?? '【填写：上级地名】',
    year: String(year),
    nextYear: String(year + 1),
    previousYear: String(year - 1),
  };
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
