import { type ColumnContent, columnContent } from './column-content';
import type { ColumnRole } from './column-role';
import { findHeadings } from './find-headings';
import type { Grid } from './grid';
import { headingLevels } from './heading-levels';
import { type HeadingRole, headingRole } from './heading-role';
import type { Mapping } from './mapping';
import { plainWords } from './plain-words';

/** A column as it is judged: the words above it, what the lowest of them says, what stands below. */
type Column = {
  readonly words: string;
  readonly heading: HeadingRole | null;
  readonly content: ColumnContent;
};

function columnsOf(grid: Grid, headings: Mapping['headings']): Column[] {
  const levels = headingLevels(grid, headings);
  const from = headings ? headings.to + 1 : 0;
  const width = Math.max(levels.length, ...grid.rows.slice(from, from + 200).map((row) => row.length));
  return Array.from({ length: Math.min(width, 256) }, (_, column) => {
    const level = levels[column] ?? [];
    return {
      words: level.join(''),
      heading: headingRole(level.at(-1) ?? ''),
      content: columnContent(grid, from, column),
    };
  });
}

/** A word that means two things is settled by what stands below: 单位 is a unit, or an office. */
function settled({ heading, content }: Column): HeadingRole | null {
  if (content === 'counting' && heading !== 'value') return 'ignore';
  if (heading === 'unit' && (content === 'places' || content === 'texts')) return 'place';
  if (heading === 'indicator' && content === 'places') return 'place';
  if ((heading === 'indicator' || heading === 'category') && content === 'sentences') return 'note';
  if (heading === 'period' && content === 'figures') return 'period';
  return heading;
}

/** A column whose heading says nothing known, by what stands in it. */
function byContent({ words, content }: Column, named: boolean): HeadingRole {
  switch (content) {
    case 'figures':
      return 'value';
    case 'units':
      return 'unit';
    case 'days':
      return words === '' ? 'period' : 'ignore';
    case 'places':
      return 'place';
    case 'texts':
      return named ? 'ignore' : 'indicator';
    default:
      return 'ignore';
  }
}

const yearOf = (words: string): number => Number(/(?:19|20)\d{2}/.exec(plainWords(words))?.[0] ?? 0);
const isYear = (words: string): boolean => /^(?:19|20)\d{2}年?度?\D{0,4}$/.test(plainWords(words));
const isMonth = (words: string): boolean =>
  /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?$/.test(plainWords(words));
const isWhole = (words: string): boolean =>
  /^(?:合计|总计|累计|全年|全年累计|年度合计)/.test(plainWords(words));

/** Of several columns of figures: those of earlier years, and months beside their total, are not this year’s facts. */
function valueRole(words: string, values: readonly string[]): ColumnRole {
  const years = values.filter(isYear).map(yearOf);
  const latest = Math.max(...years);
  if (years.length >= 2 && isYear(words) && yearOf(words) !== latest)
    return yearOf(words) === latest - 1 ? 'last-year' : 'ignore';
  if (isMonth(words) && values.some(isWhole)) return 'ignore';
  return 'value';
}

/** The first name column is 指标, those after it join it; a category comes before the name it qualifies. */
function nameRole(seen: { names: number }): ColumnRole {
  seen.names++;
  return seen.names === 1 ? 'indicator' : 'indicator-more';
}

const isName = (role: HeadingRole): role is 'indicator' | 'category' =>
  role === 'indicator' || role === 'category';

/** Roles of which a sheet has one column; a second one is not imported. */
const single: ReadonlySet<HeadingRole> = new Set([
  'unit',
  'period',
  'source',
  'source-number',
  'source-date',
  'office',
  'holder',
  'note',
  'topic',
  'id',
  'formula',
  'standard',
  'last-year',
]);

function layoutOf(roles: readonly HeadingRole[]): Mapping['layout'] {
  if (roles.some(isName)) return 'down';
  return roles.includes('value') ? 'across' : 'down';
}

/** Reads headings and contents for how the sheet is meant; the person may change any of it. */
export function proposeMapping(grid: Grid): Mapping {
  const headings = findHeadings(grid);
  const columns = columnsOf(grid, headings);
  const known = columns.map(settled);
  // Where villages or months head the rows, the words beside them are not indicators.
  const named = known.some((role) => role === 'indicator' || role === 'category' || role === 'place');
  let seenText = named;
  const roles = columns.map((column, i): HeadingRole => {
    const role = known[i] ?? byContent(column, seenText);
    if (isName(role)) seenText = true;
    return role;
  });
  const layout = layoutOf(roles);
  const values = columns.filter((_, i) => roles[i] === 'value').map(({ words }) => words);
  const seen = { names: 0 };
  const taken = new Set<HeadingRole>();
  return {
    layout,
    headings,
    roles: roles.map((role, i): ColumnRole => {
      if (isName(role)) return nameRole(seen);
      if (role === 'place') return 'ignore';
      if (single.has(role) && taken.has(role)) return 'ignore';
      taken.add(role);
      return role === 'value' ? valueRole(columns[i]?.words ?? '', values) : role;
    }),
  };
}
