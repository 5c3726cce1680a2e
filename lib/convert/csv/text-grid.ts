import { emptyCell, numberCell, textCell } from '@/lib/evidence/sheet/cells';
import type { Cell, Grid } from '@/lib/evidence/sheet/grid';

/** Digits as a program writes them; 007 and 20 digits in a row are names, not numbers. */
const plainNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,14})?$/;

function cellOf(field: string): Cell {
  // ="007" is how programs make Excel take digits as text.
  const words = field.trim().replace(/^="(.*)"$/, '$1');
  if (words === '') return emptyCell;
  return plainNumber.test(words) ? numberCell(Number(words), words) : textCell(words);
}

/** A grid of fields that are only text: what is written like a number is one, everything else stays words. */
export const textGrid = (name: string, lines: readonly (readonly string[])[]): Grid => ({
  name,
  rows: lines.map((line) => line.map(cellOf)),
  merges: [],
});
