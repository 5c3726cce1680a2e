import type { Mark, Node } from 'prosemirror-model';
import { blockText } from '@/lib/schema/block-text';
import type { HeadingAttrs } from '@/lib/schema/nodes/heading';
import { headLength } from '@/lib/schema/run-in';
import type { NodeName } from '@/lib/schema/schema';

/**
 * A stretch of a block's inline content. [from, to) are offsets in the block's text (`blockText`); `text` is
 * what is printed, \n for a line break. `part` says whether it belongs to the heading or to the text run in.
 */
export type Run = {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The inline node it comes from. */
  readonly name: NodeName;
  readonly part: 'head' | 'body';
  readonly marks: readonly Mark[];
  /** The number of a note, which is not of the text: small and high. */
  readonly raised: boolean;
};

/** Where a block's heading ends: its whole text for a heading, the run-in head, 0 for anything else. */
function headEnd(block: Node): number {
  if (block.type.name !== 'heading') return 0;
  const text = blockText(block);
  return (block.attrs as HeadingAttrs).runIn ? headLength(text) : text.length;
}

/** A block's inline content as runs, cut where the heading ends; suggestions included. */
export function runsOf(block: Node): readonly Run[] {
  const end = headEnd(block);
  const runs: Run[] = [];
  let at = 0;
  const push = (child: Node, text: string, size: number) => {
    const name = child.type.name as NodeName;
    const part = at < end ? 'head' : 'body';
    runs.push({ text, from: at, to: at + size, name, part, marks: child.marks, raised: false });
    at += size;
  };
  for (const child of block.children) {
    const text = child.isText ? (child.text ?? '') : (child.type.spec.leafText?.(child) ?? '');
    const cut = child.isText ? Math.max(0, end - at) : 0;
    if (cut > 0 && cut < text.length) {
      push(child, text.slice(0, cut), cut);
      push(child, text.slice(cut), text.length - cut);
    } else push(child, text, child.nodeSize);
  }
  return runs;
}

/** The runs as they would be printed with every suggestion accepted: words suggested to go are left out. */
export const accepted = (runs: readonly Run[]): readonly Run[] =>
  runs.filter((run) => !run.marks.some((mark) => mark.type.name === 'deletion'));

/** The runs of a block, every suggestion accepted. */
export const acceptedRuns = (block: Node): readonly Run[] => accepted(runsOf(block));

/** The printed text of a block without its numeral, suggestions accepted. */
export const acceptedText = (block: Node): string =>
  acceptedRuns(block)
    .map((run) => run.text)
    .join('');
