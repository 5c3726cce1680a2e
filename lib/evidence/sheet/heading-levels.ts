import type { Grid } from './grid';
import type { Mapping } from './mapping';
import { mergedCells } from './merged-cells';
import { tidyWords } from './plain-words';

/**
 * The words above each column, the upper ones first, each once: 矛盾纠纷, 受理数（件）. Where an upper row leaves
 * blank what a lower one fills, the word before the blank goes on, as in a CSV of merged headings.
 */
export function headingLevels(grid: Grid, headings: Mapping['headings']): readonly (readonly string[])[] {
  if (!headings) return [];
  const cellAt = mergedCells(grid);
  const rows = grid.rows.slice(headings.from, headings.to + 1);
  const width = Math.min(256, Math.max(0, ...rows.map((row) => row.length)));
  const levels: string[][] = Array.from({ length: width }, () => []);
  for (let row = headings.from; row <= headings.to; row++) {
    let before = '';
    for (let column = 0; column < width; column++) {
      const own = tidyWords(cellAt(row, column).text);
      const below = row < headings.to ? tidyWords(cellAt(row + 1, column).text) : '';
      const word = own === '' && below !== '' ? before : own;
      if (own !== '') before = own;
      const level = levels[column];
      if (word !== '' && level && !level.includes(word)) level.push(word);
    }
  }
  return levels;
}
