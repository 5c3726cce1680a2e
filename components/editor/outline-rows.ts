import type { Heading } from '@/lib/checker/facts/outline';
import type { PartState } from '@/lib/checker/facts/parts';
import { type RequiredRole, requiredRoles } from '@/lib/schema/roles';
import { partName } from './part-names';

/** One line of the outline: a level-1 heading of the text, or a required part that has none of its own. */
export type OutlineRow = {
  readonly key: string;
  readonly heading: Heading | null;
  readonly part: PartState | null;
  readonly subs: readonly Heading[];
};

const rank = (role: RequiredRole): number => requiredRoles.indexOf(role);

const hasOwnHeading = (part: PartState): boolean => part.state !== 'missing' && part.state !== 'embedded';

/** The lines in the order of the text; parts without a heading stand where they belong among the required ones. */
export function outlineRows(
  headings: readonly Heading[],
  parts: readonly PartState[],
): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  let subs: Heading[] = [];
  for (const heading of headings) {
    if (heading.level === 1) {
      subs = [];
      const part = parts.find((known) => hasOwnHeading(known) && known.heading === heading.block) ?? null;
      rows.push({ key: heading.block, heading, part, subs });
    } else if (heading.level === 2) subs.push(heading);
  }
  for (const part of parts.filter((known) => !hasOwnHeading(known))) {
    const before = rows.findIndex((row) => row.part !== null && rank(row.part.role) > rank(part.role));
    rows.splice(before < 0 ? rows.length : before, 0, { key: part.role, heading: null, part, subs: [] });
  }
  return rows;
}

/** Where an embedded part is written: “一、（五）”. */
function placeName(part: PartState, headings: readonly Heading[]): string {
  const section = headings.find((heading) => heading.block === part.heading);
  const own = headings.find((heading) => heading.block === part.under);
  if (!section) return '开头一段';
  return section.numeral + (own && own !== section ? own.numeral : '');
}

/** The figures of a section: its 字数, its findings without unfilled slots, the numbers without proof among them, and those slots. */
export type SectionFigures = {
  readonly words: number;
  readonly findings: number;
  readonly unproven: number;
  readonly slots: number;
};

/** A part with unfilled slots is not complete yet, whatever stands around them. */
export const isComplete = (part: PartState | null, { slots }: SectionFigures): boolean =>
  part?.state === 'ok' && slots === 0;

/** One line under a part’s name: what is true of it and what follows. */
export function partNote(
  part: PartState | null,
  headings: readonly Heading[],
  { words, findings, unproven, slots }: SectionFigures,
): string {
  const size = `${words.toLocaleString('zh-CN')} 字`;
  const left = slots > 0 ? ` · 待填 ${slots} 处` : '';
  const others = findings - unproven;
  const problems =
    left + (others > 0 ? ` · ${others} 个问题` : '') + (unproven > 0 ? ` · ${unproven} 个数字无依据` : '');
  switch (part?.state) {
    case undefined:
      return size + problems;
    case 'ok':
      return slots > 0 ? size + problems : `齐全 · ${size}${problems}`;
    case 'merged':
      return `与“${part.sharedWith.map((role) => partName[role]).join('”“')}”合写 · ${size}`;
    case 'misplaced':
      return `次序与规定不同 · ${size}${problems}`;
    case 'empty':
      return '只有标题，还没有内容';
    case 'missing':
      return '全文没有这一部分';
    case 'embedded':
      return `写在${placeName(part, headings)}里，建议独立成部分`;
  }
}
