import type { HeadingLevel } from '@/lib/schema/nodes/heading';
import { inferRoles } from '@/lib/template/infer-role';
import { headingCandidates } from './heading-candidates';
import { decideLevels } from './heading-levels';
import { type Item, type Line, type Span, trimmed, words } from './line';

/** A line that is a heading; `span` is its text behind the numeral, the run-in paragraph included. */
export type FoundHeading = {
  readonly level: HeadingLevel;
  readonly typed: string;
  readonly runIn: boolean;
  readonly span: Span;
};

const longLine = 40;

/** The face that most of the long lines are set in, null where files say nothing of faces. */
function bodyFace(lines: readonly (readonly [number, Line])[]): string | null {
  const counts = new Map<string, number>();
  for (const [, { text, look }] of lines)
    if (look.face !== null && text.length > longLine) counts.set(look.face, (counts.get(look.face) ?? 0) + 1);
  let most: string | null = null;
  for (const [face, count] of counts) if (most === null || count > (counts.get(most) ?? 0)) most = face;
  return most;
}

/** 黑体 is the face of level 1, 楷体 of level 2 (GB/T 9704); 微软雅黑 is a face for screens and says nothing. */
function faceLevel(face: string | null, body: string | null): HeadingLevel | null {
  if (face === null || face === body || /雅黑|YaHei/i.test(face)) return null;
  if (/黑|Hei/i.test(face)) return 1;
  return /楷|Kai/i.test(face) ? 2 : null;
}

/** Headings without numerals: by their words (a part's name on a line of its own) or by their face. */
function unnumbered(lines: readonly (readonly [number, Line])[]): Map<number, FoundHeading> {
  const found = new Map<number, FoundHeading>();
  const body = bodyFace(lines);
  for (const [at, line] of lines) {
    const text = words(line);
    const excluded = line.label !== '' || line.look.style !== null || text.length > 30;
    if (excluded || /[，。；：:！？,;]/.test(text)) continue;
    const level = inferRoles(text).length > 0 ? 1 : faceLevel(line.look.face, body);
    if (level) found.set(at, { level, typed: '', runIn: false, span: trimmed(line) });
  }
  return found;
}

/**
 * Which of the lines from item `start` on are headings, by index of the item; `taken` are items that are
 * something else already. Plain text and formatted files alike: numerals first, then styles, then words and faces.
 */
export function findHeadings(
  items: readonly Item[],
  start: number,
  taken: { has(at: number): boolean },
): Map<number, FoundHeading> {
  const lines: [number, Line][] = [];
  items.forEach((item, at) => {
    if (at >= start && item.kind === 'line' && !taken.has(at)) lines.push([at, item]);
  });
  const headings = decideLevels(headingCandidates(lines));
  const found = new Map<number, FoundHeading>();
  for (const { at, line, numeral, span, level, form } of headings) {
    const typed = line.label !== '' ? line.label.trim() : (numeral?.typed ?? '');
    found.set(at, { level, typed, runIn: form === 'run-in' || form === 'none', span });
  }
  if (headings.some(({ level }) => level === 1)) return found;
  for (const [at, heading] of unnumbered(lines)) if (!found.has(at)) found.set(at, heading);
  return found;
}
