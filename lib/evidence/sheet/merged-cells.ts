import { emptyCell } from './cells';
import type { Cell, Grid, Merge } from './grid';

/** A grid with its merges: the cell at a place, for every place of a merged range its first cell. */
export type MergedCells = (row: number, column: number) => Cell;

/** The merge in which a place lies, of those of one column in the order of their rows. */
function mergeAt(merges: readonly Merge[], row: number): Merge | null {
  let low = 0;
  let high = merges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const merge = merges[middle];
    if (!merge) return null;
    if (row < merge.top) high = middle - 1;
    else if (row > merge.bottom) low = middle + 1;
    else return merge;
  }
  return null;
}

function byColumn(merges: readonly Merge[]): ReadonlyMap<number, readonly Merge[]> {
  const columns = new Map<number, Merge[]>();
  for (const merge of merges)
    for (let column = merge.left; column <= merge.right; column++) {
      const list = columns.get(column);
      if (list) list.push(merge);
      else columns.set(column, [merge]);
    }
  for (const list of columns.values()) list.sort((a, b) => a.top - b.top);
  return columns;
}

export function mergedCells({ rows, merges }: Grid): MergedCells {
  const columns = byColumn(merges);
  return (row, column) => {
    const own = rows[row]?.[column];
    if (own && own.kind !== 'empty') return own;
    const merge = mergeAt(columns.get(column) ?? [], row);
    return (merge && rows[merge.top]?.[merge.left]) ?? own ?? emptyCell;
  };
}
