import type { Node } from 'prosemirror-model';
import { type PartRole, type RequiredRole, requiredRoles } from '@/lib/schema/roles';
import type { Relation } from '@/lib/text/relation';
import { relationsAcross, tellTheSame } from '@/lib/text/relations-across';
import type { BlockFacts } from './block-facts';
import { blockParts } from './block-parts';
import { type Entry, readEntries } from './entries';
import { gathered } from './gathered';
import { inherit } from './kept-over';
import { type Heading, outlineOf } from './outline';
import { type PartState, partsOf } from './parts';
import { type PlacedRelation, placeRelation } from './placed-relation';
import { stockOf, tellsOfStock } from './plan-stock';
import { sameItems } from './same-items';
import { type Layout, layoutOf } from './sections';

/** What rules about the required parts read: their states, the headings to name places by, the title's id. */
export type Parts = {
  readonly states: readonly PartState[];
  readonly outline: readonly Heading[];
  readonly title: string;
};

/** The whole report as facts. Whatever is element by element as it was last time is the same object. */
export type ReportFacts = {
  readonly year: number | null;
  readonly entries: readonly Entry[];
  /** In reading order, the title first. */
  readonly blocks: readonly BlockFacts[];
  /** The part that each of `blocks` stands in. */
  readonly partOf: readonly (PartRole | null)[];
  readonly headings: readonly BlockFacts[];
  readonly layout: Layout;
  readonly parts: Parts;
  /** The blocks of each part, its headings included. */
  readonly contents: ReadonlyMap<RequiredRole, readonly BlockFacts[]>;
  readonly across: Across;
};

/** Relations between paragraphs. `blocks`: those with numbers outside the plan, and of the plan those that tell what there is; the passages that were read. */
export type Across = {
  readonly numbered: readonly BlockFacts[];
  readonly plan: readonly BlockFacts[];
  readonly blocks: readonly BlockFacts[];
  readonly found: readonly Relation[];
  readonly placed: readonly PlacedRelation[];
};

function contentsOf(
  blocks: readonly BlockFacts[],
  partOf: readonly (PartRole | null)[],
  before: ReadonlyMap<RequiredRole, readonly BlockFacts[]> | undefined,
): ReadonlyMap<RequiredRole, readonly BlockFacts[]> {
  const contents = new Map<PartRole | null, BlockFacts[]>();
  let part: PartRole | null = null;
  let own: BlockFacts[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const here = partOf[i] ?? null;
    if (here !== part) {
      part = here;
      own = contents.get(part) ?? [];
      contents.set(part, own);
    }
    own.push(blocks[i] as BlockFacts);
  }
  return new Map(
    requiredRoles.map((role) => {
      const now = contents.get(role) ?? [];
      const known = before?.get(role);
      if (known && sameItems(known, now)) return [role, known];
      if (known) inherit(now, known);
      return [role, now];
    }),
  );
}

const samePlaces = (a: BlockFacts, b: BlockFacts | undefined): boolean =>
  a === b ||
  (b !== undefined && a.id === b.id && a.claims.every(({ start }, i) => start === b.claims[i]?.start));

/** Whether the numbers say the same, wherever they stand: then they give the same relations between paragraphs. */
const sameNumbers = (a: BlockFacts, b: BlockFacts | undefined): boolean =>
  b !== undefined &&
  a.claims.length === b.claims.length &&
  tellTheSame(a, b) &&
  a.claims.every(({ text, indicator, metric, mood }, i) => {
    const other = b.claims[i];
    return (
      text === other?.text && indicator === other.indicator && metric === other.metric && mood === other.mood
    );
  });

/**
 * The blocks with numbers whose numbers stand elsewhere than `before`; null when the numbers themselves, their
 * indicators or moods are no longer the same, so that relations must be looked for anew.
 */
function moved(blocks: readonly BlockFacts[], before: readonly BlockFacts[]): ReadonlySet<number> | null {
  if (blocks.length !== before.length) return null;
  const places = new Set<number>();
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (!block || block === before[i]) continue;
    if (!sameNumbers(block, before[i])) return null;
    if (!samePlaces(block, before[i])) places.add(i);
  }
  return places;
}

const none: readonly BlockFacts[] = [];
const withNumbers = gathered((block: BlockFacts) => (block.claims.length > 0 ? [block] : []));

/** The numbers of a plan are still to come: they contradict nothing that was done, but for what it says there is. */
function readAcross(
  all: readonly BlockFacts[],
  plan: readonly BlockFacts[],
  year: number | null,
  before: Across | undefined,
): Across {
  const numbered = withNumbers(all);
  if (before?.numbered === numbered && before.plan === plan) return before;
  const planned = new Set(plan);
  const blocks = numbered.filter((block) => !planned.has(block) || tellsOfStock(block));
  const read = { numbered, plan, blocks };
  const places = before ? moved(blocks, before.blocks) : null;
  if (!before || !places) {
    const found = relationsAcross(
      blocks.map((block) => (planned.has(block) ? stockOf(block) : block)),
      year,
    );
    return { ...read, found, placed: found.map((relation) => placeRelation(relation, blocks)) };
  }
  if (places.size === 0) return { ...before, ...read };
  const placed = before.found.map((relation, i) => {
    const known = before.placed[i];
    const stands = known && !relation.spans.some((span) => places.has(span.passage));
    return stands ? known : placeRelation(relation, blocks);
  });
  return { ...read, found: before.found, placed };
}

const blocksOf = gathered(({ blocks }: Entry) => blocks);
const headingsOf = gathered((block: BlockFacts) => (block.level === null ? [] : [block]));

/** Reads a document; `before` must have been read for the same year. */
export function readReport(
  doc: Node,
  year: number | null,
  before: ReportFacts | null,
  known: WeakMap<Node, Entry>,
): ReportFacts {
  const entries = readEntries(doc, before?.entries ?? [], known);
  if (before && entries === before.entries) return before;
  if (before) inherit(entries, before.entries);
  const blocks = blocksOf(entries);
  if (before) inherit(blocks, before.blocks);
  const layout = layoutOf(blocks, year, before?.layout);
  const title = blocks[0]?.id ?? '';
  const states = partsOf(layout, title, before?.parts.states);
  const partOf = blockParts(blocks.length, layout, states, before?.partOf);
  const headings = headingsOf(blocks);
  const outline =
    before && before.headings === headings && before.partOf === partOf
      ? before.parts.outline
      : outlineOf(blocks, partOf, before?.parts.outline);
  const parts =
    before && before.parts.states === states && before.parts.outline === outline
      ? before.parts
      : { states, outline, title };
  const contents = contentsOf(blocks, partOf, before?.contents);
  return {
    year,
    entries,
    blocks,
    partOf,
    headings,
    layout,
    parts,
    contents,
    across: readAcross(blocks, contents.get('plan') ?? none, year, before?.across),
  };
}
