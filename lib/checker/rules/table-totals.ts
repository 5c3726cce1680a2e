import type { TableCell, TableFacts } from '@/lib/schema/table-facts';
import { bases } from '../bases';
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
    /^(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*([^\d%％\s.]{0,3})$/.exec(cell.text) ?? [];
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

function checkColumn(total: TableCell, figures: readonly Figure[]): Draft[] {
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
      what: `合计写作${total.text}，各行相加是${sum}${stated.unit}。`,
      calc: `${figures.map(({ value }) => value).join('＋')}=${sum}，表中为${stated.value}`,
    },
  ];
}

const labelOf = (row: TableFacts['rows'][number]): string =>
  row.find((cell) => cell !== null && cell.text !== '')?.text ?? '';

function checkTable({ rows }: TableFacts): Draft[] {
  const [header = [], ...body] = rows;
  const totals = body.filter((row) => totalLabel.test(labelOf(row)));
  const [total] = totals;
  if (!total || totals.length > 1) return [];
  const added = body.filter((row) => row !== total && !partialLabel.test(labelOf(row)));
  return total.flatMap((cell, column) => {
    if (cell === null || notAdded.test(header[column]?.text ?? '')) return [];
    const figures = figuresIn(added, column);
    return figures ? checkColumn(cell, figures) : [];
  });
}

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
  check: ({ entries }) => entries.flatMap(({ table }) => (table ? checkTable(table) : [])),
};
