import type { HeadingLevel } from '@/lib/schema/nodes/heading';
import type { PartRole } from '@/lib/schema/roles';
import { inferRoles } from '@/lib/template/infer-role';
import { readDecimal } from './decimal-numeral';
import { type Line, type Look, words } from './line';
import { readNumeral } from './numeral';

export type PlacedLine = readonly [at: number, line: Line];

const longLine = 40;
const longest = 30;

/** The value that most of the long lines have. */
function most<T>(lines: readonly PlacedLine[], read: (look: Look) => T | null): T | null {
  const counts = new Map<T, number>();
  for (const [, { text, look }] of lines) {
    const value = read(look);
    if (value !== null && text.length > longLine) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  let found: T | null = null;
  for (const [value, count] of counts) if (found === null || count > (counts.get(found) ?? 0)) found = value;
  return found;
}

/** 黑体 is the face of level 1, 楷体 of level 2 (GB/T 9704); 微软雅黑 is a face for screens and says nothing. */
function faceLevel(face: string | null, body: string | null): HeadingLevel | null {
  if (face === null || face === body || /雅黑|YaHei/i.test(face)) return null;
  if (/黑|Hei/i.test(face)) return 1;
  return /楷|Kai/i.test(face) ? 2 : null;
}

/** Lines that may be headings without a numeral: short, a line of their own, no sentence. */
const shortLines = (lines: readonly PlacedLine[]): PlacedLine[] =>
  lines.filter(([, line]) => {
    const text = words(line);
    const excluded = line.label !== '' || line.look.style !== null || text.length > longest;
    if (excluded || readNumeral(text) !== null || readDecimal(text) !== null) return false;
    return !/[，。；：:！？,;]|^(?:附?[表图]|附件)\s?\d*[\s\u3000]/.test(text);
  });

/** The lines that name a part of the report, with what they name. */
export const partLines = (
  lines: readonly PlacedLine[],
): (readonly [at: number, line: Line, roles: readonly PartRole[]])[] =>
  shortLines(lines).flatMap(([at, line]) => {
    const roles = inferRoles(words(line));
    return roles.length > 0 ? [[at, line, roles] as const] : [];
  });

/**
 * The levels of headings in a file whose headings have no numerals: by their words (a part's name), by their face,
 * and, where parts are known, by their weight.
 */
export function unnumberedLevels(lines: readonly PlacedLine[]): Map<number, HeadingLevel> {
  const levels = new Map<number, HeadingLevel>();
  const face = most(lines, (look) => look.face);
  const weight = most(lines, (look) => look.weight);
  const parts = new Map(partLines(lines).map(([at, line]) => [at, line]));
  const centred = [...parts.values()].some(({ look }) => look.align === 'center');
  for (const [at, line] of shortLines(lines)) {
    const stands = line.look.weight === 'bold' && weight !== 'bold' && line.look.align !== 'right';
    const bold = stands && parts.size > 0 ? (centred && line.look.align === 'center' ? 1 : 2) : null;
    const level = parts.has(at) ? 1 : (faceLevel(line.look.face, face) ?? bold);
    if (level !== null) levels.set(at, level);
  }
  return levels;
}
