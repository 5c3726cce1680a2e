import type { PartRole } from '@/lib/schema/roles';
import { inferRoles } from '@/lib/template/infer-role';
import { type BlockFacts, bodyText, headText } from './block-facts';
import { sameItems } from './same-items';

/**
 * A heading of the highest level and the blocks under it. `roles`: the parts it opens, several where parts are merged in one
 * heading, none where nothing tells. `first` is the heading's index among the report's blocks.
 */
export type Section = {
  readonly heading: BlockFacts;
  readonly first: number;
  readonly blocks: readonly BlockFacts[];
  readonly roles: readonly PartRole[];
};

/**
 * `preamble`: what stands between the title and the first level-1 heading. `own`: the sections with the roles that
 * their own words and content give; `sections`: the same in the light of each other.
 */
export type Layout = {
  readonly preamble: readonly BlockFacts[];
  readonly own: readonly Section[];
  readonly sections: readonly Section[];
};

const belongsToBody = (block: BlockFacts): boolean =>
  block.type === 'heading' || block.type === 'paragraph' || block.type === 'cell';

const sampledBlocks = 8;
const sampledLength = 240;

function ownRoles(heading: BlockFacts, blocks: readonly BlockFacts[], year: number | null): PartRole[] {
  if (heading.role !== null) return [heading.role];
  const words = headText(heading);
  const said = inferRoles(words, [], year);
  if (said.length > 0) return said;
  const content = blocks.slice(0, sampledBlocks).map((block) => bodyText(block).slice(0, sampledLength));
  // A chapter that speaks of the first responsible person is not yet the part on that person's duties.
  return inferRoles(words, content, year).filter((role) => role !== 'firstResponsible');
}

/** 一、二、三 may be achievements without an umbrella heading: then every chapter of no other role is. */
function underNoUmbrella(own: readonly Section[], before: Layout | null): readonly Section[] {
  if (own.some((section) => section.roles.includes('achievements'))) return own;
  return own.map((section, n) => {
    if (section.roles.length > 0) return section;
    const old = before?.own[n] === section ? before.sections[n] : undefined;
    return old?.roles[0] === 'achievements' ? old : { ...section, roles: ['achievements'] };
  });
}

/** The level of the headings that open chapters: 1, or the highest there is in a report that begins with （一）. */
function topLevel(blocks: readonly BlockFacts[]): number {
  let top = 5;
  for (const { level } of blocks) if (level !== null && level < top) top = level;
  return top;
}

/**
 * Splits the blocks of a report (title first) into preamble and sections. What is element by element as it was in
 * `before` (read for the same year) is the same object, apart from a section whose position has moved.
 */
export function layoutOf(
  blocks: readonly BlockFacts[],
  year: number | null,
  before: Layout | null = null,
): Layout {
  const starts: number[] = [];
  let end = blocks.length;
  while (end > 0 && !belongsToBody(blocks[end - 1] as BlockFacts)) end--;
  const top = topLevel(blocks);
  for (let i = 0; i < end; i++) if (blocks[i]?.level === top) starts.push(i);
  const opening = blocks.slice(1, starts[0] ?? end).filter(belongsToBody);
  const preamble = before && sameItems(before.preamble, opening) ? before.preamble : opening;
  const own = starts.map((first, n): Section => {
    const heading = blocks[first] as BlockFacts;
    const under = blocks.slice(first + 1, starts[n + 1] ?? end);
    const old = before?.own[n];
    if (old && old.heading === heading && sameItems(old.blocks, under))
      return old.first === first ? old : { ...old, first };
    return { heading, first, blocks: under, roles: ownRoles(heading, under, year) };
  });
  return { preamble, own, sections: underNoUmbrella(own, before) };
}
