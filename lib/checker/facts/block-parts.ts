import type { PartRole, RequiredRole } from '@/lib/schema/roles';
import { headOpens } from './embedded-part';
import type { PartState } from './parts';
import { sameItems } from './same-items';
import type { Layout, Section } from './sections';

/** In a heading for several parts the sub-headings may tell them apart; a number is a target until they do. */
const beginning = (section: Section): PartRole | null =>
  section.roles.length > 1 && section.roles.includes('plan') ? 'plan' : (section.roles[0] ?? null);

/** Fills in one section, changing over at every sub-heading that opens another of the parts it holds. */
function fill(parts: (PartRole | null)[], section: Section, holds: readonly RequiredRole[]): void {
  const turns = section.blocks.map((block) => holds.find((role) => headOpens(block, role)) ?? null);
  const merged = section.roles.length > 1;
  let part = merged && turns.some((turn) => turn !== null) ? (section.roles[0] ?? null) : beginning(section);
  let level = 0;
  parts[section.first] = part;
  const outer = part;
  section.blocks.forEach((block, i) => {
    const turn = turns[i];
    if (turn) {
      part = turn;
      level = block.level ?? 0;
    } else if (!merged && level > 0 && block.level !== null && block.level <= level) {
      part = outer;
      level = 0;
    }
    parts[section.first + 1 + i] = part;
  });
}

/** The part that each of the report's blocks stands in; null before and behind the parts. As `before` = the same object. */
export function blockParts(
  count: number,
  layout: Layout,
  states: readonly PartState[],
  before: readonly (PartRole | null)[] = [],
): readonly (PartRole | null)[] {
  const parts = new Array<PartRole | null>(count).fill(null);
  const inside = states.filter((state) => state.state === 'embedded');
  for (const section of layout.sections) {
    const holds = [
      ...inside.filter((state) => state.heading === section.heading.id).map((state) => state.role),
      ...section.roles.filter((role): role is RequiredRole => section.roles.length > 1 && role !== 'other'),
    ];
    if (holds.length > 0) {
      fill(parts, section, holds);
      continue;
    }
    parts.fill(section.roles[0] ?? null, section.first, section.first + 1 + section.blocks.length);
  }
  return sameItems(parts, before) ? before : parts;
}
