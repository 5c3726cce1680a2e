import type { HeadingLevel } from '@/lib/schema/nodes/heading';
import { headingNumeral } from '@/lib/schema/numbering';
import type { PartRole } from '@/lib/schema/roles';
import { type BlockFacts, headText } from './block-facts';

/** A heading as printed. `text`: its own words without the numeral; `numeral`: “（二）”; `typed`: as a file had it. */
export type Heading = {
  readonly block: string;
  readonly level: HeadingLevel;
  readonly text: string;
  readonly numeral: string;
  readonly typed: string | null;
  readonly length: number;
  readonly part: PartRole | null;
};

const same = (a: Heading, b: Heading | undefined): boolean =>
  b !== undefined &&
  a.block === b.block &&
  a.level === b.level &&
  a.text === b.text &&
  a.numeral === b.numeral &&
  a.typed === b.typed &&
  a.part === b.part;

/**
 * The headings in reading order, numbered as `numbering` of the schema prints them; `parts[i]` is the part that
 * `blocks[i]` stands in. Element by element as `before` = the same object.
 */
export function outlineOf(
  blocks: readonly BlockFacts[],
  parts: readonly (PartRole | null)[],
  before: readonly Heading[] = [],
): readonly Heading[] {
  const counts = [0, 0, 0, 0];
  const headings: Heading[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (!block || block.level === null) continue;
    const { id, level, typed } = block;
    const n = (counts[level - 1] ?? 0) + 1;
    counts[level - 1] = n;
    counts.fill(0, level);
    const text = headText(block);
    const numeral = typed ?? headingNumeral(level, n);
    headings.push({ block: id, level, text, numeral, typed, length: text.length, part: parts[i] ?? null });
  }
  return headings.length === before.length && headings.every((heading, i) => same(heading, before[i]))
    ? before
    : headings;
}
