import type { TableCell, TableFacts } from '@/lib/schema/table-facts';
import { halfWidthDigits } from '@/lib/text/half-width-digits';
import { bases } from '../bases';
import type { Entry } from '../facts/entries';
import { gathered } from '../facts/gathered';
import type { Draft, Rule } from '../rule';

const totalLabel = /^(?:合\s*计|总\s*计|共\s*计|总\s*数)[:：]?$/;
const partialLabel = /小\s*计/;
/** Columns whose figures are not added up. */
const notAdded = /率|比|占|均|单价|序号|编号|年份|年度|日期|时间|电话|排名|名次|得分|分数|[%％]/;
const blank = /^[—–\-/／无]?$/;

type Figure = { readonly cell: TableCell; readonly value: number; readonly unit: string };

/** A cell's number and what is written behind it; blank cells count as nothing, other words give null. */
function figureOf(cell: TableCell): Figure | 'blank' | null {
  if (blank.test(cell.text)) return 'blank';
  const [, digits, unit] =
    /^(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*([^\d%％\s.]{0,3})$/.exec(halfWidthDigits(cell.text)) ??
    [];
  return digits === undefined ? null : { cell, value: Number(digits.replace(/,/g, '')), unit: unit ?? '' };
}

/** The figures of one column in the rows given; null where a cell holds something else than a number. */
function figuresIn(rows: TableFacts['rows'], column: number): readonly Figure[] | null {
  const figures: Figure[] = [];
  for (const row of rows) {
    const cell = row[column];
    const figure = cell ? figureOf(cell) : null;
    if (figure === null) return null;
    if (figure !== 'blank') figures.push(figure);
  }
  return figures;
}

const rounded = (value: number): number => Number(value.toFixed(6));

function checkTotal(total: TableCell, figures: readonly Figure[], along: '行' | '列'): Draft[] {
  const stated = figureOf(total);
  if (stated === null || stated === 'blank' || figures.length < 2) return [];
  if (figures.some(({ unit }) => unit !== stated.unit)) return [];
  const sum = rounded(figures.reduce((all, { value }) => all + value, 0));
  if (sum === stated.value) return [];
  const at = ({ block, text }: TableCell) => ({ block, from: 0, to: text.length });
  return [
    {
      at: at(total),
      also: figures.map(({ cell }) => at(cell)),
      words: total.text,
      what: `合计写作${total.text}，各${along}相加是${sum}${stated.unit}。`,
      calc: `${figures.map(({ value }) => value).join('＋')}=${sum}，表中为${stated.value}`,
    },
  ];
}

const labelOf = (row: TableFacts['rows'][number]): string =>
  row.find((cell) => cell !== null && cell.text !== '')?.text ?? '';

/** The last column headed 合计, against the other figures of each row. */
function checkRows([header = [], ...body]: TableFacts['rows']): Draft[] {
  const last = header.length - 1;
  const totals = header.filter((cell) => totalLabel.test(cell?.text ?? ''));
  if (last < 3 || totals.length !== 1 || !totalLabel.test(header[last]?.text ?? '')) return [];
  if (header.slice(1, last).some((cell) => cell === null || notAdded.test(cell.text))) return [];
  return body.flatMap((row) => {
    const total = row[last];
    const figures = row.slice(1, last).map((cell) => (cell ? figureOf(cell) : null));
    const added = figures.flatMap((figure) => (figure === null || figure === 'blank' ? [] : [figure]));
    if (!total || row.length !== header.length || figures.includes(null)) return [];
    return checkTotal(total, added, '列');
  });
}

function checkTable({ rows }: TableFacts): Draft[] {
  const [header = [], ...body] = rows;
  const across = checkRows(rows);
  const totals = body.filter((row) => totalLabel.test(labelOf(row)));
  const [total] = totals;
  if (!total || totals.length > 1) return across;
  const added = body.filter((row) => row !== total && !partialLabel.test(labelOf(row)));
  const down = total.flatMap((cell, column) => {
    if (cell === null || notAdded.test(header[column]?.text ?? '')) return [];
    const figures = figuresIn(added, column);
    return figures ? checkTotal(cell, figures, '行') : [];
  });
  const said = new Set(down.map(({ at }) => at.block));
  return [...down, ...across.filter(({ at }) => !said.has(at.block))];
}

const checkTables = gathered(({ table }: Entry): readonly Draft[] => (table ? checkTable(table) : []));

export const tableTotals: Rule = {
  id: 'table-totals',
  code: 'N20',
  kind: 'arithmetic',
  glyph: '≠',
  severity: 'error',
  about: '表格的合计与各行相加不一致。',
  why: '合计对不上，表里的数就没法用。',
  how: '核对各行和合计，改正写错的一处。',
  basis: bases.practice,
  reads: 'report',
  check: ({ entries }) => checkTables(entries),
};
