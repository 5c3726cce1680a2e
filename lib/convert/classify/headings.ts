import type { HeadingLevel } from '@/lib/schema/nodes/heading';
import { type Candidate, headingCandidates } from './heading-candidates';
import { atTheirDepth, rolesOf } from './heading-depths';
import { decideLevels } from './heading-levels';
import { type Item, type Line, type Look, type Span, trimmed } from './line';
import { type PlacedLine, partLines, unnumberedLevels } from './unnumbered-headings';

/** A line that is a heading; `span` is its text behind the numeral, the run-in paragraph included. */
export type FoundHeading = {
  readonly level: HeadingLevel;
  readonly typed: string;
  readonly runIn: boolean;
  readonly span: Span;
};

/** Whether lines without a numeral are the parts and 一、 counts what stands under them. */
function partsAbove(
  candidates: readonly Candidate[],
  parts: ReturnType<typeof partLines>,
): 'parts' | 'nothing' {
  const named = new Set(parts.flatMap(([, { look }, roles]) => (look.outline === null ? roles : [])));
  const numbered = candidates.filter(
    ({ level, numeral, form }) => level === 1 && numeral !== null && form === 'own line',
  );
  const roles = new Set(numbered.flatMap(rolesOf));
  return named.size >= 2 && numbered.length > 0 && roles.size < 2 ? 'parts' : 'nothing';
}

const sameLook = (a: Look, b: Look): boolean =>
  a.face === b.face && a.weight === b.weight && a.size === b.size && a.outline === b.outline;

/** Parts whose numeral was forgotten: set like the numbered headings of level 1, and not like the body. */
function forgotten(
  lines: readonly PlacedLine[],
  parts: ReturnType<typeof partLines>,
  headings: readonly Candidate[],
): number[] {
  const first = headings.filter(({ level }) => level === 1).map(({ line }) => line.look);
  const body = lines.filter(([, line]) => line.text.length > 60).map(([, line]) => line.look);
  return parts.flatMap(([at, { look }]) =>
    first.some((other) => sameLook(look, other)) && !body.some((other) => sameLook(look, other)) ? [at] : [],
  );
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
  const parts = partLines(lines);
  const candidates = headingCandidates(lines);
  const above = partsAbove(candidates, parts);
  const headings = decideLevels(atTheirDepth(candidates, above));
  const found = new Map<number, FoundHeading>();
  for (const { at, line, numeral, span, level, form } of headings) {
    const typed = line.label !== '' ? line.label.trim() : (numeral?.typed ?? '');
    found.set(at, { level, typed, runIn: form === 'run-in' || form === 'none', span });
  }
  const bare = new Map<number, HeadingLevel>();
  if (above === 'parts') for (const [at] of parts) bare.set(at, 1);
  else if (headings.some(({ level }) => level === 1))
    for (const at of forgotten(lines, parts, headings)) bare.set(at, 1);
  else for (const [at, level] of unnumberedLevels(lines)) bare.set(at, level);
  for (const [at, line] of lines) {
    const level = bare.get(at);
    if (level !== undefined && !found.has(at))
      found.set(at, { level, typed: '', runIn: false, span: trimmed(line) });
  }
  return found;
}
