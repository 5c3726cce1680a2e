import { ok, type Result, refuse } from '@/lib/base/result';
import { decodeText } from '../text/decode-text';
import type { Workbook } from '../workbook';
import { parseDelimited } from './parse-delimited';
import { textGrid } from './text-grid';

const notTable = refuse('not-a-table', '这个文件不是表格，没有读入。请选择 .xlsx 或 .csv 文件。');
const nothing = refuse('empty-workbook', '表格里没有内容，没有读入。请检查是否选错了文件。');

const delimiters = [',', '\t', ';'] as const;

/** How much of the text tells the delimiter. */
const sample = 20_000;

/** How many of the lines have the most frequent number of fields above one, the fields weighed in a little. */
function evenness(text: string, delimiter: string): number {
  const counts = new Map<number, number>();
  for (const { length } of parseDelimited(text, delimiter).lines)
    if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  return Math.max(0, ...[...counts].map(([fields, lines]) => lines + fields / 100));
}

function delimiterOf(text: string): string {
  const opening = text.slice(0, sample);
  const scored = delimiters.map((delimiter) => [evenness(opening, delimiter), delimiter] as const);
  return scored.reduce((best, each) => (each[0] > best[0] ? each : best))[1];
}

/** Excel’s own first line that names the delimiter. */
const told = /^sep=([,;\t])\r?\n/i;

/** Reads a CSV by its own delimiter and encoding; the sheet has the name of the file. */
export function readCsv(bytes: Uint8Array, name: string): Result<Workbook> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return notTable;
  const whole = decoded.value.text.replace(/^\ufeff/, '');
  const delimiter = told.exec(whole)?.[1] ?? delimiterOf(whole);
  const { lines, open } = parseDelimited(whole.replace(told, ''), delimiter);
  const grid = textGrid(name.replace(/\.[^.]*$/, ''), lines);
  if (grid.rows.every((row) => row.every(({ kind }) => kind === 'empty'))) return nothing;
  const losses = decoded.value.losses.map(({ text }) => `${text}。`);
  if (open) losses.push('有一个引号没有配对，它后面的内容都读在一个格里。请检查这个文件。');
  return ok({ kind: 'csv', grids: [grid], hidden: [], losses });
}
