import type { Node } from 'prosemirror-model';
import type { Kind } from '@/lib/checker/diagnostic';

/**
 * Words of a block that a finding speaks of: [from, to) in positions of the block's content. `order` is the
 * finding's number on the page; `weight` says which mark is shown where two overlap: the greater one. Words that
 * belong to a finding without being wrong (the operands of a sum) have `kind` null and no line.
 */
export type PaperMark = {
  readonly from: number;
  readonly to: number;
  readonly kind: Kind | null;
  readonly slight: boolean;
  readonly order: number;
  readonly weight: number;
};

/**
 * A stretch of a block that looks the same throughout. `mark` is the gravest finding on it, `orders` every
 * finding on it, `operandOf` those it merely belongs to; `head` tells that it belongs to the heading of a run-in paragraph.
 */
export type Run = {
  readonly from: number;
  readonly to: number;
  readonly content: RunContent;
  readonly strong: boolean;
  readonly head: boolean;
  readonly mark: PaperMark | null;
  readonly orders: readonly number[];
  readonly operandOf: readonly number[];
};

export type RunContent =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'break' }
  | { readonly type: 'slot'; readonly text: string };

const gravest = (marks: readonly PaperMark[]): PaperMark | null =>
  marks.reduce<PaperMark | null>((best, mark) => (best && best.weight >= mark.weight ? best : mark), null);

const ordersOf = (marks: readonly PaperMark[]): number[] =>
  [...new Set(marks.map(({ order }) => order))].sort((a, b) => a - b);

/** Cuts the content of a text block wherever its look changes. `headTo`: end of the run-in heading, 0 for none. */
export function inlineRuns(block: Node, marks: readonly PaperMark[], headTo = 0): Run[] {
  const cuts = [...new Set([headTo, ...marks.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  const runs: Run[] = [];
  block.forEach((child, offset) => {
    const end = offset + child.nodeSize;
    const strong = child.marks.some((mark) => mark.type.name === 'strong');
    let from = offset;
    for (const to of [...cuts.filter((cut) => cut > offset && cut < end), end]) {
      const here = marks.filter((mark) => mark.from < to && mark.to > from);
      runs.push({
        from,
        to,
        strong,
        content: contentOf(child, from - offset, to - offset),
        head: from < headTo,
        mark: gravest(here.filter(({ kind }) => kind !== null)),
        orders: ordersOf(here.filter(({ kind }) => kind !== null)),
        operandOf: ordersOf(here.filter(({ kind }) => kind === null)),
      });
      from = to;
    }
  });
  return runs;
}

function contentOf(child: Node, from: number, to: number): RunContent {
  if (child.isText) return { type: 'text', text: (child.text ?? '').slice(from, to) };
  if (child.type.name === 'hardBreak') return { type: 'break' };
  return { type: 'slot', text: child.type.spec.leafText?.(child) ?? '' };
}
