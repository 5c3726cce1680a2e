import type { Rule } from '@/lib/checker/rule';
import type { Pack } from '@/lib/template/pack';
import type { FileResult } from './checked-report';

/** How often a rule has spoken: in how many files, at how many places. */
export type RuleHits = {
  readonly rule: string;
  readonly code: string;
  readonly files: number;
  readonly places: number;
};

/** What a pack has found in all files together. */
export type PackResult = { readonly pack: Pack; readonly hits: readonly RuleHits[] };

/** The rules that have spoken, in the order of the catalogue, and all of the pack’s own even where they have not. */
export function packHits(
  results: readonly FileResult[],
  rules: readonly Rule[],
  { words, sections }: Pack,
): readonly RuleHits[] {
  const own = new Set([...words, ...sections].map(({ id }) => id));
  const found = results.map((result) => (result.ok ? result.report.findings.map(({ rule }) => rule) : []));
  return rules
    .map(({ id, code }) => ({
      rule: id,
      code,
      files: found.filter((list) => list.includes(id)).length,
      places: found.flat().filter((rule) => rule === id).length,
    }))
    .filter(({ rule, places }) => places > 0 || own.has(rule));
}

/** Columns on a terminal: a Chinese character takes two. */
const width = (text: string): number => [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);

const padded = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - width(text)));

/** 规则、份数、处数 as a table for the terminal, under the pack’s title. */
export function formatPackHits({ pack: { title, name }, hits }: PackResult): string {
  const rows = [
    ['规则', '份数', '处数'],
    ...hits.map(({ code, rule, files, places }) => [`${code} ${rule}`, String(files), String(places)]),
  ];
  const columns = [0, 1].map((column) => Math.max(...rows.map((row) => width(row[column] ?? ''))) + 2);
  const lines = rows.map((row) =>
    row
      .map((cell, i) => padded(cell, columns[i] ?? 0))
      .join('')
      .trimEnd(),
  );
  return `\n规则包：${title}（${name}）\n${lines.join('\n')}\n`;
}
