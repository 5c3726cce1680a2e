import type { Node } from 'prosemirror-model';
import type { Range } from '@/lib/base/range';
import { leafMark } from '@/lib/schema/block-text';
import type { HeadingAttrs, HeadingLevel } from '@/lib/schema/nodes/heading';
import type { PartRole } from '@/lib/schema/roles';
import { headLength } from '@/lib/schema/run-in';
import { gridOf, labelsOf } from '@/lib/schema/table-facts';
import type { ReadClaim } from '@/lib/text/claim';
import { halfWidthDigits } from '@/lib/text/half-width-digits';
import { type CellLabels, readCellClaims } from '@/lib/text/read-cell-claims';
import { readClaimsOfEach } from '@/lib/text/read-claims';
import type { Relation } from '@/lib/text/relation';
import { relationsWithinEach } from '@/lib/text/relations-within';
import { sentences } from '@/lib/text/sentences';
import { type Citation, citations, withoutCitations } from './citations';

/** What kind of text block it is; a paragraph in a table is a `cell`. */
export type BlockType =
  | 'title'
  | 'recipient'
  | 'heading'
  | 'paragraph'
  | 'cell'
  | 'attachmentNote'
  | 'signature'
  | 'date';

export type Slot = Range & { readonly label: string };
export type EvidenceLink = Range & { readonly fact: string };

/**
 * What the checker knows of one text block; all positions are offsets into `text`, which are positions of the
 * block's content. Slots, and words that a suggestion deletes, stand in `text` as U+FFFC.
 * `typed`: the numeral that a read file had, of headings and attachment notes. `head`: the heading's own words (of a run-in heading up to its end mark); null in other blocks.
 */
export type BlockFacts = {
  readonly id: string;
  readonly type: BlockType;
  readonly text: string;
  /** `text` with full-width digits as half-width ones. */
  readonly narrow: string;
  /** `narrow` with cited titles blanked out by spaces. */
  readonly plain: string;
  readonly level: HeadingLevel | null;
  readonly role: PartRole | null;
  readonly typed: string | null;
  readonly head: Range | null;
  readonly claims: readonly ReadClaim[];
  readonly relations: readonly Relation[];
  readonly citations: readonly Citation[];
  readonly slots: readonly Slot[];
  readonly evidence: readonly EvidenceLink[];
  readonly sentences: readonly Range[];
  /** What rules have read out of the block; see `remember`. */
  readonly remembered: Map<unknown, unknown>;
};

/** The words of the heading that a block is or begins with; '' for other blocks. */
export const headText = (block: BlockFacts): string =>
  block.head ? block.text.slice(block.head.from, block.head.to) : '';

/** The text behind the heading's own words: all of an ordinary block, nothing of a plain heading. */
export const bodyText = (block: BlockFacts): string => block.text.slice(block.head?.to ?? 0);

/**
 * What a block says beside naming its place: the body text, and of a sub-heading that is a whole sentence
 * (（一）干部学法不深入，存在走过场现象。) that sentence.
 */
export function saidIn(block: BlockFacts): string {
  const sentence = block.level !== null && block.level > 1 && /，[^，]*。$/.test(headText(block));
  return sentence ? block.text : bodyText(block);
}

const none: readonly never[] = [];

type Inline = {
  readonly text: string;
  readonly slots: readonly Slot[];
  readonly evidence: readonly EvidenceLink[];
};

/** Reads the inline content: one character per position, plus the slots and evidence marks in it. */
function readInline(node: Node): Inline {
  let text = '';
  const slots: Slot[] = [];
  const evidence: EvidenceLink[] = [];
  node.forEach((child) => {
    const from = text.length;
    const words = child.text ?? (child.type.name === 'hardBreak' ? '\n' : leafMark);
    const deleted = child.marks.some((mark) => mark.type.name === 'deletion');
    text += deleted ? leafMark.repeat(words.length) : words;
    if (deleted) return;
    if (child.type.name === 'slot') slots.push({ from, to: from + 1, label: child.attrs.label });
    const fact = child.marks.find((mark) => mark.type.name === 'evidence')?.attrs.fact;
    if (typeof fact !== 'string') return;
    const last = evidence[evidence.length - 1];
    if (last && last.to === from && last.fact === fact)
      evidence[evidence.length - 1] = { ...last, to: text.length };
    else evidence.push({ from, to: text.length, fact });
  });
  return { text, slots, evidence };
}

/** A text block that nothing has been read of; `labels` of a table cell. */
type Unread = { readonly node: Node; readonly type: BlockType; readonly labels: CellLabels | null };

const holdsQuantities = (type: BlockType) => type === 'paragraph' || type === 'heading' || type === 'cell';

/** Of many blocks the same is read before the next: the code for it is loaded once. */
function readBlocks(unread: readonly Unread[]): readonly BlockFacts[] {
  const inline = unread.map(({ node }) => readInline(node));
  const read = readClaimsOfEach(
    unread.map(({ type }, i) => (holdsQuantities(type) ? (inline[i]?.text ?? '') : '')),
  );
  const claims = unread.map(({ labels }, i) =>
    labels === null ? (read[i] ?? none) : readCellClaims(inline[i]?.text ?? '', labels, read[i]),
  );
  const relations = relationsWithinEach(
    claims.map((claims, i) => ({ text: inline[i]?.text ?? '', claims: claims.length > 1 ? claims : none })),
  );
  return unread.map((block, i) =>
    assembled(block, inline[i] as Inline, claims[i] ?? none, relations[i] ?? none),
  );
}

function assembled(
  { node, type }: Unread,
  { text, slots, evidence }: Inline,
  claims: readonly ReadClaim[],
  relations: readonly Relation[],
): BlockFacts {
  const heading = type === 'heading' ? (node.attrs as HeadingAttrs) : null;
  const cited = text.includes('《') ? citations(text) : none;
  const narrow = halfWidthDigits(text);
  return {
    id: node.attrs.id,
    type,
    text,
    narrow,
    plain: withoutCitations(narrow, cited),
    level: heading?.level ?? null,
    role: heading?.role ?? null,
    typed: heading || type === 'attachmentNote' ? (node.attrs.typed ?? null) : null,
    head: heading ? { from: 0, to: heading.runIn ? headLength(text) : text.length } : null,
    claims,
    relations,
    citations: cited,
    slots,
    evidence,
    sentences: sentences(text).map(({ start, end }) => ({ from: start, to: end })),
    remembered: new Map(),
  };
}

const isBlockType = (name: string): name is Exclude<BlockType, 'cell'> =>
  ['title', 'recipient', 'heading', 'paragraph', 'attachmentNote', 'signature', 'date'].includes(name);

/** The text blocks of a top-level node: itself, or the paragraphs of a table; none in a page break. */
function textBlocksIn(node: Node): readonly Unread[] {
  const name = node.type.name;
  if (isBlockType(name)) return [{ node, type: name, labels: null }];
  if (name !== 'table') return none;
  const cells: Unread[] = [];
  const grid = gridOf(node);
  for (const cell of grid.cells) {
    const labels = labelsOf(cell, grid);
    cell.node.forEach((child) => {
      cells.push({ node: child, type: 'cell', labels });
    });
  }
  return cells;
}

/** The facts of top-level nodes, those of each one’s text blocks. */
export function factsOfEach(nodes: readonly Node[]): readonly (readonly BlockFacts[])[] {
  const unread = nodes.map(textBlocksIn);
  const facts = readBlocks(unread.flat());
  let from = 0;
  return unread.map(({ length }) => {
    from += length;
    return facts.slice(from - length, from);
  });
}

/** The facts of a top-level node, those of each of its text blocks. */
export const factsOf = (node: Node): readonly BlockFacts[] => factsOfEach([node])[0] ?? none;
