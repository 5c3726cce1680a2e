import type { Node } from 'prosemirror-model';
import { columnTwips } from '../../layout/column-twips';
import { typeAreaWidth } from '../../layout/geometry';
import { type GridRow, headingRows, tableGrid } from '../../layout/table-grid';
import { element, value } from '../parts/xml';
import { inlineContent } from './inline';
import { paragraph } from './paragraph';
import type { DocxState } from './state';

const border = { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '000000' };
const borders = element(
  'w:tblBorders',
  {},
  ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => element(`w:${side}`, border)),
);

const margin = { 'w:w': 108, 'w:type': 'dxa' };
/** Said outright: without a table style, suites differ in what they take for granted. */
const cellMargins = element('w:tblCellMar', {}, element('w:left', margin), element('w:right', margin));

/** A table as wide as said, in twips, with thin lines around every cell. */
export const tableProperties = (width: number): string =>
  element(
    'w:tblPr',
    {},
    element('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
    value('w:jc', 'center'),
    borders,
    element('w:tblLayout', { 'w:type': 'fixed' }),
    cellMargins,
  );

type Square = {
  readonly column: number;
  readonly columns: number;
  readonly merge: string;
  readonly node: Node | null;
  readonly align: 'center' | 'left';
};

function squares(row: GridRow): readonly Square[] {
  const own = row.cells.map((cell) => ({
    column: cell.column,
    columns: cell.columns,
    merge: cell.rows > 1 ? value('w:vMerge', 'restart') : '',
    node: cell.node,
    align: cell.align,
  }));
  const covered = row.covered.map(({ column, columns }) => ({
    column,
    columns,
    merge: '<w:vMerge/>',
    node: null,
    align: 'center' as const,
  }));
  return [...own, ...covered].sort((a, b) => a.column - b.column);
}

/** A table as wide as the type area; every width is written, or WPS lets the columns collapse. */
export function tableXml(table: Node, state: DocxState): string {
  const grid = tableGrid(table);
  const widths = columnTwips(grid.columns, typeAreaWidth);
  const repeated = headingRows(grid);
  const rows = grid.rows.map((row, index) => {
    const cells = squares(row).map((square) => cellXml(square, widths, state));
    const filled = squares(row).reduce((end, { column, columns }) => Math.max(end, column + columns), 0);
    const missing = widths.length - filled;
    if (cells.length === 0) cells.push(emptyCell(widths, widths.length));
    const properties = element(
      'w:trPr',
      {},
      filled > 0 && missing > 0 ? value('w:gridAfter', missing) : '',
      '<w:cantSplit/>',
      index < repeated ? '<w:tblHeader/>' : '',
    );
    return element('w:tr', {}, properties, ...cells);
  });
  return element(
    'w:tbl',
    {},
    tableProperties(typeAreaWidth),
    element('w:tblGrid', {}, ...widths.map((width) => element('w:gridCol', { 'w:w': width }))),
    ...rows,
  );
}

function cellProperties(widths: readonly number[], column: number, columns: number, merge: string): string {
  const width = widths.slice(column, column + columns).reduce((sum, part) => sum + part, 0);
  return element(
    'w:tcPr',
    {},
    element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
    columns > 1 ? value('w:gridSpan', columns) : '',
    merge,
    value('w:vAlign', 'center'),
  );
}

function cellXml(
  { column, columns, merge, node, align }: Square,
  widths: readonly number[],
  state: DocxState,
): string {
  const style = node?.type.name === 'tableHeader' ? 'TableHead' : 'TableText';
  const paragraphs = (node?.children ?? []).map((block) =>
    paragraph({ style, align: align === 'left' ? 'both' : undefined }, inlineContent(block, state)),
  );
  if (paragraphs.length === 0) paragraphs.push(paragraph({ style }, ''));
  return element('w:tc', {}, cellProperties(widths, column, columns, merge), ...paragraphs);
}

const emptyCell = (widths: readonly number[], columns: number): string =>
  element('w:tc', {}, cellProperties(widths, 0, columns, ''), paragraph({ style: 'TableText' }, ''));
