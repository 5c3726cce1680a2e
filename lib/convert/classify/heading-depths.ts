import type { HeadingLevel } from '@/lib/schema/nodes/heading';
import type { PartRole } from '@/lib/schema/roles';
import { headLength } from '@/lib/schema/run-in';
import { inferRoles } from '@/lib/template/infer-role';
import type { Candidate } from './heading-candidates';
import { spanText } from './line';

const clipped = (level: number): HeadingLevel => Math.min(4, Math.max(1, level)) as HeadingLevel;

const isHead = ({ form }: Candidate): boolean => form === 'own line' || form === 'run-in';

/** The parts that a heading names in its own words. */
export function rolesOf({ span }: Candidate): PartRole[] {
  const text = spanText(span);
  return inferRoles(text.slice(0, headLength(text)));
}

/**
 * Outline level → heading level, where the outline levels of numbered lines tell the order of their numerals and all
 * headings of the highest numeral have one: H1 一、 H2 1. makes 1. a heading of level 2. Null where they do not.
 */
function depthsByOutline(candidates: readonly Candidate[]): ((candidate: Candidate) => HeadingLevel) | null {
  const numbered = candidates.filter((candidate) => candidate.numeral !== null && isHead(candidate));
  const learnt = new Map<number, HeadingLevel>();
  for (const { line, level } of numbered) {
    if (line.look.outline === null) continue;
    if ((learnt.get(line.look.outline) ?? level) !== level) return null;
    learnt.set(line.look.outline, level);
  }
  // Outline levels that are the numerals' own say nothing more than these.
  if ([...learnt].every(([outline, level]) => outline === level)) return null;
  const pairs = [...learnt].sort(([a], [b]) => a - b);
  const top = Math.min(...numbered.map(({ level }) => level));
  if (pairs.length === 0 || pairs.some(([, level], n) => n > 0 && level <= (pairs[n - 1]?.[1] ?? 0)))
    return null;
  if (numbered.some(({ level, line }) => level === top && line.look.outline === null)) return null;
  const bare = candidates.flatMap(({ line, numeral }) => (numeral ? [] : (line.look.outline ?? [])));
  const first = Math.min(...bare, ...learnt.keys()) - 1;
  const under = bare.filter((outline) => outline < (pairs[0]?.[0] ?? 0)).length >= 2;
  return ({ line: { look }, numeral, level }) => {
    if (look.outline !== null)
      return clipped(numeral && !under ? Math.min(level, look.outline - first) : look.outline - first);
    const above = pairs.findLast(([, known]) => known <= level);
    if (!above) return level;
    const [outline, known] = above;
    return clipped((under ? outline - first : Math.min(outline - first, known)) + level - known);
  };
}

/** How far the numerals of a file stand below their place: its parts are numbered （一） or 1. and nothing is above. */
function missingLevels(candidates: readonly Candidate[]): number {
  const heads = candidates.filter(isHead);
  const top = Math.min(...heads.map(({ level }) => level));
  const tops = heads.filter(({ level }) => level === top);
  const isMeant = tops.some(({ line }) => line.look.outline === top);
  return !isMeant && new Set(tops.flatMap(rolesOf)).size >= 2 ? top - 1 : 0;
}

/** 1.1 stands only under a 1. before it. */
function withParents(candidates: readonly Candidate[]): Candidate[] {
  let above = 0;
  return candidates.filter(({ numeral, level, line }) => {
    const [parent] = numeral?.parents ?? [];
    if (parent === undefined && level <= 3) above = numeral?.value ?? above + 1;
    return parent === undefined || parent === above || line.look.outline !== null;
  });
}

/**
 * The candidates at their level in this file, where that is another than their numerals have by themselves.
 * `above`: whether lines without a numeral are the parts that these stand under.
 */
export function atTheirDepth(candidates: readonly Candidate[], above: 'parts' | 'nothing'): Candidate[] {
  const grounded = withParents(candidates);
  const byOutline = above === 'nothing' ? depthsByOutline(grounded) : null;
  if (byOutline) return grounded.map((candidate) => ({ ...candidate, level: byOutline(candidate) }));
  if (above === 'parts') {
    const top = Math.min(...grounded.filter(isHead).map(({ level }) => level));
    return top === 1 ? grounded.map((one) => ({ ...one, level: clipped(one.level + 1) })) : grounded;
  }
  const missing = missingLevels(grounded);
  if (missing === 0) return grounded;
  return grounded.map((candidate) => {
    const parents = candidate.numeral?.parents.length ?? 0;
    return { ...candidate, level: clipped(parents > 0 ? parents + 1 : candidate.level - missing) };
  });
}
