import type { Cell, Grid } from './grid';
import { parsePeriod } from './parse-period';
import { plainWords } from './plain-words';
import { readAmount } from './read-amount';
import { isRemark, isTotalWord } from './row-words';
import { isUnit, writtenUnit } from './unit-words';

/** What mostly stands in a column below its heading; `places`: villages, months and the like. */
export type ColumnContent =
  | 'figures'
  | 'units'
  | 'days'
  | 'places'
  | 'texts'
  | 'sentences'
  | 'counting'
  | 'nothing';

const sample = 200;

const placeWord =
  /(?:村|社区|居委会|村委会|网格|街道|镇|乡|县|片区|办|所|站|中心|队|大队|园区)$|^(?:\d{4}年)?(?:\d{1,2}|十?[一二三四五六七八九十])月(?:份)?$|^第?[一二三四1-4]季度$|^[上下]半年$/;

const kinds = ['figures', 'units', 'days', 'places', 'texts'] as const;

function kindOf(cell: Cell): (typeof kinds)[number] {
  if (cell.kind === 'date') return 'days';
  if (cell.kind === 'number' || cell.kind === 'error') return 'figures';
  const words = plainWords(cell.text);
  if (typeof readAmount(cell) !== 'string') return 'figures';
  if (isUnit(writtenUnit(words))) return 'units';
  if (placeWord.test(words)) return 'places';
  return /\d|年|季度/.test(words) && parsePeriod(words, 2000) ? 'days' : 'texts';
}

/** 1, 2, 3 … from the first row on: the numbers of the rows. */
const isCounting = (cells: readonly Cell[]): boolean =>
  cells.length >= 2 && cells.every(({ text }, i) => text.trim() === String(i + 1));

/** What stands in a column from row `from` on, judged by its first cells; totals and remarks do not count. */
export function columnContent(grid: Grid, from: number, column: number): ColumnContent {
  const cells: Cell[] = [];
  for (const row of grid.rows.slice(from, from + sample)) {
    const cell = row[column];
    if (!cell || cell.kind === 'empty' || isTotalWord(cell.text) || isRemark(cell.text)) continue;
    cells.push(cell);
  }
  if (cells.length === 0) return 'nothing';
  if (isCounting(cells)) return 'counting';
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(kindOf(cell), (counts.get(kindOf(cell)) ?? 0) + 1);
  const [most] = [...kinds].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  if (most !== 'texts' || (counts.get('texts') ?? 0) < cells.length / 2) return most ?? 'texts';
  const length = cells.reduce((sum, { text }) => sum + text.length, 0) / cells.length;
  return length > 40 ? 'sentences' : 'texts';
}
