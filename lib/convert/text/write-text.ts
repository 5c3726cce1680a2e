import type { Node } from 'prosemirror-model';
import { numbering } from '@/lib/schema/numbering';
import type { NodeName } from '@/lib/schema/schema';
import { acceptedRuns } from '../layout/runs';
import type { Segment, SourceMap } from '../reading';

export type WrittenText = { readonly text: string; readonly source: SourceMap };

/** A line under construction: its text, and which block offsets stand where in it (`from` relative to it). */
type Line = { readonly text: string; readonly segments: ReadonlyMap<string, readonly Segment[]> };

type TextWriter =
  | { readonly block: (block: Node, labels: ReadonlyMap<string, string>) => readonly Line[] }
  | { readonly inline: 'text' }
  | { readonly within: 'file' | 'table' };

/** A text block as one line, `label` before it; a slot is printed in full but holds one offset of the block. */
function lineOf(block: Node, label: string): Line {
  let text = label;
  const segments: Segment[] = [];
  for (const run of acceptedRuns(block)) {
    const last = segments.at(-1);
    const length = run.to - run.from;
    if (last && last.at + last.length === run.from && last.from + last.length === text.length)
      segments[segments.length - 1] = { ...last, length: last.length + length };
    else segments.push({ at: run.from, from: text.length, length });
    text += run.text;
  }
  return { text, segments: new Map([[String(block.attrs.id), segments]]) };
}

/** Lines joined by `separator` into one. */
function join(lines: readonly Line[], separator: string): Line {
  let text = '';
  const segments = new Map<string, readonly Segment[]>();
  lines.forEach((line, i) => {
    if (i > 0) text += separator;
    for (const [id, list] of line.segments)
      segments.set(
        id,
        list.map((segment) => ({ ...segment, from: segment.from + text.length })),
      );
    text += line.text;
  });
  return { text, segments };
}

const labelled: TextWriter = {
  block: (block, labels) => [lineOf(block, labels.get(block.attrs.id) ?? '')],
};

/** A row for each row, cells parted by tabs; the paragraphs of a cell are parted by a space. */
const table: TextWriter = {
  block: (block) =>
    block.children.map((row) =>
      join(
        row.children.map((cell) =>
          join(
            cell.children.map((paragraph) => lineOf(paragraph, '')),
            ' ',
          ),
        ),
        '\t',
      ),
    ),
};

/** Every node of the schema and how it gets into plain text. */
const textWriters: Readonly<Record<NodeName, TextWriter>> = {
  doc: { within: 'file' },
  title: labelled,
  paragraph: labelled,
  heading: labelled,
  recipient: labelled,
  table,
  tableRow: { within: 'table' },
  tableCell: { within: 'table' },
  tableHeader: { within: 'table' },
  attachmentNote: labelled,
  signature: labelled,
  date: labelled,
  pageBreak: { block: () => [] },
  text: { inline: 'text' },
  hardBreak: { inline: 'text' },
  slot: { inline: 'text' },
};

/**
 * Plain text, one line per block with its numeral, every suggestion accepted; `source` leads offsets of a
 * block's text to offsets of the result. A line break inside a block is a line break of the text.
 */
export function writeText(doc: Node): WrittenText {
  const labels = numbering(doc);
  const lines = doc.children.flatMap((block) => {
    const writer = textWriters[block.type.name as NodeName];
    return 'block' in writer ? writer.block(block, labels) : [];
  });
  const { text, segments } = join(lines, '\n');
  return { text: `${text}\n`, source: segments };
}
