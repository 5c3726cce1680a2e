import type { Grid } from './grid';
import { headingRole } from './heading-role';
import type { Mapping } from './mapping';
import { type MergedCells, mergedCells } from './merged-cells';
import { plainWords } from './plain-words';
import { isTotalWord } from './row-words';

type Headings = NonNullable<Mapping['headings']>;

/** Headings begin in the first rows or not at all, and are no higher than this. */
const searched = 25;
const highest = 3;

const widthOf = ({ rows }: Grid, to = searched): number =>
  Math.max(0, ...rows.slice(0, to).map((row) => row.length));

/** The words of a row, one for each column, those of a merged range in each of its columns. */
function wordsOf(row: number, width: number, cellAt: MergedCells): string[] {
  return Array.from({ length: width }, (_, column) => plainWords(cellAt(row, column).text));
}

const isYear = (word: string): boolean => /^(?:19|20)\d{2}年?$/.test(word);

/** Two different words at least and no figure but a year. */
function mayBeHeading(grid: Grid, row: number, words: readonly string[]): boolean {
  if (new Set(words.filter((word) => word !== '')).size < 2) return false;
  if (words.some(isTotalWord) && words.filter((word) => headingRole(word) !== null).length < 2) return false;
  return (grid.rows[row] ?? []).every(
    ({ kind, text }) => kind === 'text' || kind === 'empty' || (kind === 'number' && isYear(text)),
  );
}

const hasFigure = (grid: Grid, row: number): boolean =>
  (grid.rows[row] ?? []).some(({ kind, text }) => kind === 'number' || /^[’‘']?[\d０-９]/.test(text.trim()));

function scoreOf(grid: Grid, row: number, words: readonly string[]): number {
  if (!mayBeHeading(grid, row, words)) return 0;
  const known = words.filter((word, i) => word !== '' && word !== words[i - 1] && headingRole(word) !== null);
  const above = [1, 2, 3].some((step) => hasFigure(grid, row + step)) ? 1 : 0;
  // A row of data that happens to hold such a word (单位) has a figure in it, written as text.
  return known.length * 2 + above - (hasFigure(grid, row) ? 2 : 0);
}

/** Blank cells of an upper row stand under the word before them: the way a CSV writes merged headings. */
const leavesBlank = (upper: readonly string[], lower: readonly string[]): boolean =>
  upper.some((word, i) => word === '' && i > 0 && (lower[i] ?? '') !== '');

function lastRow(grid: Grid, from: number, cellAt: MergedCells, width: number): number {
  let to = from;
  for (const { top, bottom } of grid.merges) if (top === from) to = Math.max(to, bottom);
  const parted = grid.merges.some(
    ({ top, left, right }) => top === from && right > left && right - left < width - 1,
  );
  const upper = wordsOf(from, width, cellAt);
  const lower = wordsOf(from + 1, width, cellAt);
  const continued = parted || leavesBlank(upper, lower);
  if (to === from && continued && mayBeHeading(grid, from + 1, lower) && !hasFigure(grid, from + 1)) to++;
  return Math.min(to, from + highest - 1);
}

/** A row above that heads groups of columns belongs to the headings too. */
function firstRow(grid: Grid, from: number, cellAt: MergedCells, width: number): number {
  if (from === 0) return from;
  const above = wordsOf(from - 1, width, cellAt);
  const groups = grid.merges.some(
    ({ top, left, right }) => top === from - 1 && right > left && right - left < width - 1,
  );
  const below = wordsOf(from, width, cellAt);
  if (!mayBeHeading(grid, from - 1, above) || hasFigure(grid, from - 1)) return from;
  const shared = above.some((word, i) => word !== '' && word === below[i]);
  const heads = above.filter((word) => word !== '').length >= 2 && leavesBlank(above, below);
  return (groups && shared) || (groups && above.filter((word) => word !== '').length > width / 2) || heads
    ? from - 1
    : from;
}

/** The rows of headings, by the words they hold and the figures that follow; null for a sheet without. */
export function findHeadings(grid: Grid): Headings | null {
  const cellAt = mergedCells(grid);
  const width = Math.min(widthOf(grid), 256);
  let best = { row: -1, score: 0 };
  for (let row = 0; row < Math.min(grid.rows.length, searched); row++) {
    const score = scoreOf(grid, row, wordsOf(row, width, cellAt));
    if (score > best.score) best = { row, score };
  }
  if (best.row < 0) return null;
  const from = firstRow(grid, best.row, cellAt, width);
  return { from, to: Math.max(best.row, lastRow(grid, from, cellAt, width)) };
}
