import { headingRole } from './heading-role';
import { indicatorName } from './indicator-name';
import { type Period, parsePeriod } from './parse-period';
import { impliedUnit } from './unit-words';

/** What the words above a column of values add: a name to be joined, a unit, a period of their own. */
export type ValueHeading = {
  readonly name: string;
  readonly unit: string;
  /** The unit that a heading like 人数 implies, where nothing names one. */
  readonly implied: string;
  readonly period: Period | null;
};

/** 数量（件） adds a unit only, 上半年 a period, 化解数 a name. */
export function valueHeading(levels: readonly string[], year: number): ValueHeading {
  const names: string[] = [];
  let period: Period | null = null;
  let unit = '';
  for (const level of levels) {
    const named = indicatorName([level]);
    if (named.unit !== '') unit = named.unit;
    const spoken = parsePeriod(named.name.replace(/(?:数|数量|累计|情况)$/, ''), year);
    if (spoken) period = spoken;
    else if (headingRole(level) === null) names.push(named.name);
  }
  return { name: indicatorName(names).name, unit, implied: impliedUnit(levels.at(-1) ?? ''), period };
}
