import { hash } from '@/lib/base/hash';
import { findHeadings } from './find-headings';
import type { Grid } from './grid';
import { headingLevels } from './heading-levels';
import { plainWords } from './plain-words';

/** The years, months and numbers by which next year’s sheet of the same form differs. */
const formOf = (words: string): string => plainWords(words).replace(/[\d()_.-]+/g, '');

/** The key under which a mapping is remembered, at most 64 characters: sheet name and headings without their years. */
export function shapeOf(grid: Grid): string {
  const levels = headingLevels(grid, findHeadings(grid)).map((level) => level.map(formOf).join('/'));
  return hash([formOf(grid.name), ...levels].join('\n'));
}
