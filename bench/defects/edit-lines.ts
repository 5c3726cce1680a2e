import type { RequiredRole } from '@/lib/schema/roles';
import { type CleanReport, partsOf } from './clean-reports';

/** Edits of a report's lines by part; each gives new lines and leaves the report as it is. */
export type Lines = readonly string[];

const isChapter = (line: string): boolean => line.startsWith('## ');

export const withoutPart = ({ lines }: CleanReport, role: RequiredRole): Lines => {
  const parts = partsOf(lines);
  return lines.filter((_, i) => parts[i] !== role);
};

export const withBody = (report: CleanReport, role: RequiredRole, body: Lines): Lines => {
  const parts = partsOf(report.lines);
  return report.lines.flatMap((line, i) => {
    if (parts[i] !== role) return [line];
    return isChapter(line) ? [line, ...body] : [];
  });
};

/** With another chapter heading; `words` may hold ⟦…⟧. */
export const withHeading = ({ lines }: CleanReport, role: RequiredRole, words: string): Lines =>
  lines.map((line) => (line.startsWith(`## @${role} `) ? `## @${role} ${words}` : line));

/** A part with its heading moved before (null: behind) the chapter of another. */
export const moved = (report: CleanReport, role: RequiredRole, before: RequiredRole): Lines => {
  const { lines } = report;
  const parts = partsOf(lines);
  const chapter = lines.filter((_, i) => parts[i] === role);
  return lines.flatMap((line, i) => {
    if (parts[i] === role) return [];
    return line.startsWith(`## @${before} `) ? [...chapter, line] : [line];
  });
};

/** Puts lines at the end of a part. */
export const appended = ({ lines }: CleanReport, role: RequiredRole, more: Lines): Lines => {
  const last = partsOf(lines).lastIndexOf(role);
  return lines.flatMap((line, i) => (i === last ? [line, ...more] : [line]));
};

/** Numerals are left to the document, so that a moved part leaves no gap. */
export const unnumbered = (report: CleanReport): CleanReport => ({
  ...report,
  lines: report.lines.map((line) => line.replace(/^(#{2,5} (?:@\w+ )?)\{[^}]*\}/, '$1')),
});

const ordinals = '一二三四五六七八九十';
const chineseNumber = (n: number): string => (n <= 10 ? (ordinals[n - 1] ?? '') : `十${ordinals[n - 11]}`);

/** With the numerals of its chapters and sections typed out: 一、 and （一）. */
export const numbered = (report: CleanReport): CleanReport => {
  const counts = [0, 0];
  const lines = unnumbered(report).lines.map((line) => {
    const level = (/^#{2,3}(?= )/.exec(line)?.[0].length ?? 9) - 1;
    if (level > 2) return line;
    counts[level - 1] = (counts[level - 1] ?? 0) + 1;
    if (level === 1) counts[1] = 0;
    const n = chineseNumber(counts[level - 1] ?? 1);
    const numeral = level === 1 ? `{${n}、}` : `{（${n}）}`;
    return line.replace(/^(#{2,3} (?:@\w+ )?)/, `$1${numeral}`);
  });
  return { ...report, lines };
};
