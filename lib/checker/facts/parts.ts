import { type RequiredRole, requiredRoles } from '@/lib/schema/roles';
import type { At } from '../diagnostic';
import { type BlockFacts, saidIn } from './block-facts';
import { headOpens, textHolds } from './embedded-part';
import type { Layout, Section } from './sections';

/**
 * - `ok`: has its own level-1 heading and text under it.
 * - `embedded`: written inside another part. - `merged`: shares its heading with another part.
 * - `empty`: has a heading and nothing under it. - `misplaced`: stands out of order.
 */
export type PartCondition = 'ok' | 'missing' | 'embedded' | 'empty' | 'merged' | 'misplaced';

/**
 * The state of one required part. `at`: the words of its heading, or of the block that holds an embedded part;
 * null when missing. `heading`: the id of the level-1 heading it stands under, null when there is none.
 */
export type PartState = {
  readonly role: RequiredRole;
  readonly state: PartCondition;
  readonly at: At | null;
  readonly heading: string | null;
  /** The other parts under the same heading. */
  readonly sharedWith: readonly RequiredRole[];
  /** Where a missing or embedded part belongs: the id of the block it would follow. */
  readonly after: string | null;
  /** The blocks, first to last, that make up an embedded part, and the one they follow. */
  readonly run: Run | null;
  /** The heading nearest above an embedded part, or its own; null before the first heading. */
  readonly under: string | null;
};

export type Run = { readonly first: string; readonly last: string; readonly follows: string };

const isRequired = (role: string): role is RequiredRole => requiredRoles.some((known) => known === role);

const headAt = (block: BlockFacts): At => ({
  block: block.id,
  from: block.head?.from ?? 0,
  to: block.head?.to ?? block.text.length,
});

const hasText = (section: Section): boolean =>
  section.blocks.some((block) => (block.level === null ? block.text : saidIn(block)).trim() !== '');

/** What counts as a place where a part can hide: not in the chapter on plans is last year's duty fulfilled. */
const mayHold = (section: Section | null, role: RequiredRole, layout: Layout): boolean => {
  const roles = section?.roles ?? [];
  // Every chapter tells of something done; only a report without chapters holds the achievements in plain text.
  if (role === 'achievements' && section === null) return layout.sections.length === 0;
  if (role === 'firstResponsible') return !roles.includes('shortcomings') && !roles.includes('plan');
  return true;
};

/** The blocks of an embedded part: a sub-heading with all below it, or the one paragraph. */
function runFrom(block: BlockFacts, blocks: readonly BlockFacts[], opening: string): Run {
  const start = blocks.indexOf(block);
  const { level } = block;
  let end = start + 1;
  if (level !== null) while (end < blocks.length && (blocks[end]?.level ?? 5) > level) end++;
  return {
    first: block.id,
    last: blocks[end - 1]?.id ?? block.id,
    follows: blocks[start - 1]?.id ?? opening,
  };
}

function embedded(layout: Layout, role: RequiredRole, after: string, title: string): PartState | null {
  const places: { section: Section | null; blocks: readonly BlockFacts[] }[] = [
    { section: null, blocks: layout.preamble },
    ...layout.sections.map((section) => ({ section, blocks: section.blocks })),
  ];
  for (const opens of [headOpens, textHolds])
    for (const { section, blocks } of places) {
      if (!mayHold(section, role, layout)) continue;
      if (role === 'achievements' && section !== null && opens === textHolds) continue;
      const block = blocks.find((candidate) => opens(candidate, role));
      if (!block) continue;
      const heading = section?.heading.id ?? null;
      const above = blocks.slice(0, blocks.indexOf(block) + 1).filter((other) => other.level !== null);
      const under = above[above.length - 1]?.id ?? heading;
      const run = runFrom(block, blocks, heading ?? title);
      return { role, state: 'embedded', at: headAt(block), heading, sharedWith: [], after, run, under };
    }
  return null;
}

/** The block that a part would follow: the last one of the parts that come before it, else of the opening. */
function placeFor(role: RequiredRole, layout: Layout, title: string): string {
  const earlier = requiredRoles.slice(0, requiredRoles.indexOf(role));
  let after = layout.preamble[layout.preamble.length - 1]?.id ?? title;
  for (const section of layout.sections)
    if (section.roles.some((own) => earlier.some((other) => other === own)))
      after = (section.blocks[section.blocks.length - 1] ?? section.heading).id;
  return after;
}

/** The order that reports follow; the first responsible person's part may stand anywhere before the plan. */
const rank: Readonly<Record<RequiredRole, number>> = {
  achievements: 0,
  firstResponsible: 0,
  shortcomings: 1,
  plan: 2,
};

/** The parts that must move so that the others stand in order, the usual order before others: as few as possible, the later in the text first. */
function outOfOrder(opening: ReadonlyMap<RequiredRole, Section>): ReadonlySet<RequiredRole> {
  const inText = [...opening.keys()].sort(
    (a, b) => (opening.get(a)?.first ?? 0) - (opening.get(b)?.first ?? 0) || rank[a] - rank[b],
  );
  let kept: readonly RequiredRole[] = [];
  let most = 0;
  for (let subset = 0; subset < 1 << inText.length; subset++) {
    const chosen = inText.filter((_, i) => subset & (1 << i));
    const ranked = chosen.filter((role) => role !== 'firstResponsible');
    const inOrder = ranked.every((role, i) => rank[role] >= rank[ranked[i - 1] ?? role]);
    const behindPlan = chosen.includes('plan') && chosen.indexOf('firstResponsible') > chosen.indexOf('plan');
    const strictly = chosen.every((role, i) => rank[role] >= rank[chosen[i - 1] ?? role]);
    const worth = inOrder && !behindPlan ? 2 * chosen.length + (strictly ? 1 : 0) : 0;
    if (worth <= most) continue;
    most = worth;
    kept = chosen;
  }
  return new Set(inText.filter((role) => !kept.includes(role)));
}

function stateOf(
  role: RequiredRole,
  layout: Layout,
  opening: ReadonlyMap<RequiredRole, Section>,
  strays: ReadonlySet<RequiredRole>,
  title: string,
): PartState {
  const section = opening.get(role);
  if (!section) {
    const after = placeFor(role, layout, title);
    const missing: PartState = {
      role,
      state: 'missing',
      at: null,
      heading: null,
      sharedWith: [],
      after,
      run: null,
      under: null,
    };
    return embedded(layout, role, after, title) ?? missing;
  }
  const sharedWith = section.roles.filter(isRequired).filter((other) => other !== role);
  const found = {
    role,
    at: headAt(section.heading),
    heading: section.heading.id,
    sharedWith,
    after: null,
    run: null,
    under: null,
  };
  const all = layout.sections.filter((candidate) => candidate.roles.includes(role));
  if (!all.some(hasText)) return { ...found, state: 'empty' };
  if (sharedWith.length > 0) return { ...found, state: 'merged' };
  return { ...found, state: strays.has(role) ? 'misplaced' : 'ok' };
}

const same = (a: PartState, b: PartState | undefined): boolean =>
  b !== undefined && JSON.stringify(a) === JSON.stringify(b);

/** The four required parts in their usual order, `title` being the id of the first block; equal to `before` in every respect = the same object. */
export function partsOf(
  layout: Layout,
  title: string,
  before: readonly PartState[] = [],
): readonly PartState[] {
  const opening = new Map<RequiredRole, Section>();
  for (const section of layout.sections)
    for (const role of section.roles) if (isRequired(role) && !opening.has(role)) opening.set(role, section);
  const strays = outOfOrder(opening);
  const states = requiredRoles.map((role) => stateOf(role, layout, opening, strays, title));
  return states.every((state, i) => same(state, before[i])) ? before : states;
}
