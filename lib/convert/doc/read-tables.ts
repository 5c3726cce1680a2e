import type { Element } from '../package/xml';
import { element, valued } from './element';
import { type Sprms, sprm } from './read-sprms';

/** A row before its columns are known: the left edges and the last right edge in twips, and its cells. */
export type Row = {
  readonly edges: readonly number[];
  readonly flags: readonly number[];
  readonly cells: readonly (readonly Element[])[];
};

const cellSize = 20;
/** Edges that are closer than this are the same edge, in twips. */
const slack = 12;

/** What the mark at the end of a row says of its cells. */
export function rowShape(sprms: Sprms): Pick<Row, 'edges' | 'flags'> {
  const view = sprms.get(sprm.rowShape);
  if (!view || view.byteLength < 1) return { edges: [], flags: [] };
  const count = view.getUint8(0);
  const edges = Array.from({ length: count + 1 }, (_, n) => view.getInt16(1 + 2 * n, true));
  const flags = Array.from({ length: count }, (_, n) => {
    const at = 1 + 2 * (count + 1) + cellSize * n;
    return at + 2 <= view.byteLength ? view.getUint16(at, true) : 0;
  });
  return { edges, flags };
}

/** The columns of a table: all edges of its rows, those that nearly agree taken as one. */
function columnsOf(rows: readonly Row[]): number[] {
  const all = rows.flatMap(({ edges }) => edges).sort((a, b) => a - b);
  return all.filter((edge, n) => n === 0 || edge - (all[n - 1] ?? 0) > slack);
}

const indexOf = (columns: readonly number[], edge: number): number =>
  columns.findLastIndex((column) => column <= edge + slack / 2);

function cellOf(row: Row, n: number, columns: readonly number[]): Element {
  const flags = row.flags[n] ?? 0;
  const [left, right] = [row.edges[n] ?? 0, row.edges[n + 1] ?? 0];
  const span = Math.max(1, indexOf(columns, right) - indexOf(columns, left));
  const vertical =
    (flags & 0x60) === 0 ? null : element('vMerge', { val: (flags & 0x40) !== 0 ? 'restart' : 'continue' });
  const horizontal =
    (flags & 0x3) === 0 ? null : element('hMerge', { val: (flags & 0x3) === 1 ? 'continue' : 'restart' });
  const properties = element('tcPr', {}, valued('gridSpan', span), vertical, horizontal);
  return element('tc', {}, properties, ...(row.cells[n] ?? []));
}

/** Rows that follow one another as one `w:tbl`. */
export function tableOf(rows: readonly Row[]): Element {
  const columns = columnsOf(rows);
  const widths = columns.slice(1).map((edge, n) => element('gridCol', { w: edge - (columns[n] ?? 0) }));
  const made = rows.map((row) => element('tr', {}, ...row.cells.map((_, n) => cellOf(row, n, columns))));
  return element('tbl', {}, element('tblGrid', {}, ...widths), ...made);
}
