import type { Node } from 'prosemirror-model';
import type { HeadingAttrs } from '@/lib/schema/nodes/heading';
import { headingNumeral } from '@/lib/schema/numbering';
import type { NumberingRestart } from '../parts/numbering-part';

/** Heading id → the list (`numId`) that numbers it; 0 where the numeral stays typed. */
export type AutomaticNumerals = {
  readonly lists: ReadonlyMap<string, number>;
  readonly restarts: readonly NumberingRestart[];
};

const mainList = 1;
const highest = 999;

/**
 * Lets Word count the headings, so that it arrives at the numerals of our own numbering pass: a numeral typed
 * in a read file stays typed, and where Word would go on with another number the list restarts at ours.
 */
export function automaticNumerals(doc: Node, labels: ReadonlyMap<string, string>): AutomaticNumerals {
  const lists = new Map<string, number>();
  const restarts: NumberingRestart[] = [];
  const counts = [0, 0, 0, 0];
  doc.forEach((block) => {
    if (block.type.name !== 'heading') return;
    const { id, level, typed } = block.attrs as HeadingAttrs;
    const start = typed === null ? numberOf(level, labels.get(id) ?? '') : undefined;
    if (start === undefined) {
      lists.set(id, 0);
      return;
    }
    const restarted = start !== (counts[level - 1] ?? 0) + 1;
    if (restarted) restarts.push({ numId: mainList + restarts.length + 1, level, start });
    lists.set(id, restarted ? mainList + restarts.length : mainList);
    counts[level - 1] = start;
    counts.fill(0, level);
  });
  return { lists, restarts };
}

function numberOf(level: HeadingAttrs['level'], label: string): number | undefined {
  for (let n = 1; n <= highest; n++) if (headingNumeral(level, n) === label) return n;
  return undefined;
}
