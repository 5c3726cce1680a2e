import type { Node } from 'prosemirror-model';
import { createElement, Fragment, memo, type ReactNode } from 'react';
import { blockText } from '@/lib/schema/block-text';
import type { HeadingAttrs } from '@/lib/schema/nodes/heading';
import { headLength } from '@/lib/schema/run-in';
import { classNames } from '../ui/class-names';
import { inlineRuns, type PaperMark, type Run } from './inline-runs';

export type MarksOf = (id: string) => readonly PaperMark[];

type Props = {
  readonly block: Node;
  /** The derived numeral printed before the text. */
  readonly number: string | undefined;
  readonly marksOf: MarksOf;
};

/** One block of the report as it stands on paper, for reading only. */
export const PaperBlock = memo(function PaperBlock({ block, number, marksOf }: Props) {
  if (block.type.name === 'table') return <PaperTable table={block} marksOf={marksOf} />;
  if (block.type.name === 'pageBreak') return <hr className="sb-page-break" />;
  return <TextBlock block={block} number={number} marksOf={marksOf} />;
});

/** Headings stand one step lower than on paper: the page has its own first heading. */
const looks: Readonly<Record<string, { readonly tag: string; readonly className: string }>> = {
  title: { tag: 'h2', className: 'sb-title' },
  paragraph: { tag: 'p', className: 'sb-p' },
  recipient: { tag: 'p', className: 'sb-recipient' },
  attachmentNote: { tag: 'p', className: 'sb-attachment' },
  signature: { tag: 'p', className: 'sb-signature' },
  date: { tag: 'p', className: 'sb-date' },
};

const lookOf = (block: Node) => {
  if (block.type.name !== 'heading') return looks[block.type.name] ?? { tag: 'p', className: 'sb-p' };
  const { level } = block.attrs as HeadingAttrs;
  return { tag: `h${level + 2}`, className: `sb-h${level}` };
};

function TextBlock({ block, number, marksOf }: Props) {
  const { tag, className } = lookOf(block);
  const id: string = block.attrs.id;
  const runIn = block.type.name === 'heading' && block.attrs.runIn === true;
  const runs = inlineRuns(block, marksOf(id), runIn ? headLength(blockText(block)) : 0);
  return createElement(
    tag,
    { className, 'data-id': id, 'data-number': number, 'data-run-in': runIn ? 'true' : undefined },
    runs.map((run) => <RunView key={run.from} run={run} />),
  );
}

const listed = (orders: readonly number[]): string | undefined => orders.join(' ') || undefined;

function RunView({ run }: { readonly run: Run }) {
  const inner = contentView(run);
  const { mark } = run;
  const className = classNames(
    run.head && 'sb-head',
    mark?.kind && `sb-mark sb-mark-${mark.kind}`,
    mark?.slight && 'sb-mark-slight',
  );
  if (className === '' && run.operandOf.length === 0) return <Fragment>{inner}</Fragment>;
  return (
    <span
      className={className || undefined}
      data-orders={listed(run.orders)}
      data-operand-of={listed(run.operandOf)}
    >
      {inner}
    </span>
  );
}

function contentView({ content, strong }: Run): ReactNode {
  if (content.type === 'break') return <br />;
  if (content.type === 'slot') return <span className="sb-slot">{content.text}</span>;
  return strong ? <strong>{content.text}</strong> : content.text;
}

function PaperTable({ table, marksOf }: { readonly table: Node; readonly marksOf: MarksOf }) {
  return (
    <table className="sb-table" data-id={table.attrs.id}>
      <tbody>
        {table.children.map((row, r) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows and cells have no identity of their own and never move here.
          <tr key={r}>
            {row.children.map((cell, c) =>
              createElement(
                cell.type.name === 'tableHeader' ? 'th' : 'td',
                { key: c, colSpan: cell.attrs.colspan, rowSpan: cell.attrs.rowspan },
                cell.children.map((inner) => (
                  <TextBlock key={inner.attrs.id} block={inner} number={undefined} marksOf={marksOf} />
                )),
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
