import type { HeadingLevel } from '@/lib/schema/nodes/heading';
import type { Candidate } from './heading-candidates';
import { rolesOf } from './heading-depths';
import { spanText } from './line';

/** Level-1 lines: kept where they are short or carry the sequence on; a long item of a list is neither. */
function levelOne(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  let last = 0;
  for (const candidate of candidates) {
    if (candidate.level !== 1) continue;
    const value = candidate.numeral?.value ?? last + 1;
    const onItsOwn = candidate.form === 'own line';
    const carriesOn = candidate.form === 'run-in' && value === last + 1;
    if (!onItsOwn && !carriesOn) continue;
    kept.push(candidate);
    last = value;
  }
  return kept;
}

const opensPart = (candidate: Candidate): boolean => rolesOf(candidate).length > 0;

/** An item of a list goes on to the next: 开展检查12次； */
const goesOn = ({ span, line, form }: Candidate): boolean =>
  form === 'none' && line.look.outline === null && /[；;]$/.test(spanText(span));

/**
 * Where 一、 is used again for what stands under a part (一、主要措施 → 一、强化领导, 二、强化学习 → 二、存在问题), those
 * are of level 2 and everything under them one level lower than its numeral says.
 */
function withNested(candidates: readonly Candidate[]): Candidate[] {
  const first = new Set(levelOne(candidates));
  let outer: Candidate | null = null;
  let inner = 0;
  return candidates.map((candidate) => {
    const value = candidate.numeral?.value ?? 0;
    if (first.has(candidate)) {
      const next = (outer?.numeral?.value ?? 0) + 1;
      const leaves = value === next && (value !== inner + 1 || opensPart(candidate));
      if (inner > 0 && leaves) inner = 0;
      else if (inner > 0) inner = value;
      else if (value === 1 && outer !== null && opensPart(outer) && !opensPart(candidate)) inner = 1;
      if (inner === 0) outer = candidate;
    }
    const lowered = inner > 0 && (first.has(candidate) || candidate.level > 1);
    return lowered ? { ...candidate, level: Math.min(4, candidate.level + 1) as HeadingLevel } : candidate;
  });
}

/** Siblings are headings together or not at all, so that no sequence gets a hole that the file does not have. */
function lowerLevels(candidates: readonly Candidate[], first: ReadonlySet<Candidate>): Set<Candidate> {
  const kept = new Set<Candidate>();
  const open: Candidate[][] = [[], [], [], [], []];
  const close = (level: number) => {
    const group = open[level] ?? [];
    const good = group.filter(({ form }) => form === 'own line' || form === 'run-in').length;
    if (good * 2 >= group.length && !group.some(goesOn)) for (const member of group) kept.add(member);
    open[level] = [];
  };
  for (const candidate of candidates) {
    if (candidate.level === 1 && !first.has(candidate)) continue;
    for (let level = 4; level > candidate.level; level--) close(level);
    if (candidate.level === 1) continue;
    if (candidate.numeral?.value === 1) close(candidate.level);
    open[candidate.level]?.push(candidate);
  }
  for (let level = 4; level > 1; level--) close(level);
  return kept;
}

/** The candidates that are headings, each at the level it has in the report. */
export function decideLevels(candidates: readonly Candidate[]): Candidate[] {
  const levelled = withNested(candidates);
  const first = new Set(levelOne(levelled));
  const lower = lowerLevels(levelled, first);
  return levelled.filter((candidate) => first.has(candidate) || lower.has(candidate));
}
