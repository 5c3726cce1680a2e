import { Fragment, type Mark, type Node } from 'prosemirror-model';
import { headLength } from '@/lib/schema/run-in';
import { schema } from '@/lib/schema/schema';
import type { Segment, SourceMap } from '../reading';
import type { Block } from './classify';
import { type Cell, type Line, type Span, spanText, type TableItem, trimmed, withLabelInText } from './line';

type Inline = { readonly nodes: Node[]; readonly segments: Segment[] };

const special = /\n|【填写：[^】\n]*】/g;

/** Appends the text of one piece, line breaks and slots made into nodes; gives the block's size so far. */
function pushText(out: Inline, text: string, source: number, marks: readonly Mark[], size: number): number {
  let at = size;
  let done = 0;
  const plain = (end: number) => {
    const words = text.slice(done, end);
    if (words === '') return;
    out.nodes.push(schema.text(words, marks));
    pushSegment(out.segments, { at, from: source + done, length: words.length });
    at += words.length;
  };
  for (const match of text.matchAll(special)) {
    plain(match.index);
    const label = match[0] === '\n' ? null : match[0].slice(4, -1);
    out.nodes.push(
      label === null ? schema.nodes.hardBreak.create() : schema.nodes.slot.create({ label }, null, marks),
    );
    pushSegment(out.segments, { at, from: source + match.index, length: 1 });
    at += 1;
    done = match.index + match[0].length;
  }
  plain(text.length);
  return at;
}

/** Adds a segment, joined with the last one where both run on without a gap. */
function pushSegment(segments: Segment[], next: Segment): void {
  const last = segments.at(-1);
  if (last && last.at + last.length === next.at && last.from + last.length === next.from)
    segments[segments.length - 1] = { ...last, length: last.length + next.length };
  else segments.push(next);
}

const withoutWeight = (marks: readonly Mark[]): readonly Mark[] =>
  marks.filter((mark) => mark.type !== schema.marks.strong);

/**
 * How far a block's bold type says only what the block is: all of a bold title or heading, the head of a run-in
 * heading that begins bold.
 */
function plainWeight(block: Exclude<Block, TableItem | { kind: 'pageBreak' }>): number {
  if (block.kind === 'paragraph') return 0;
  const spans = block.kind === 'heading' ? [block.span] : block.spans;
  if (spans.every(({ line }) => line.look.weight === 'bold')) return Number.POSITIVE_INFINITY;
  return block.kind === 'heading' && block.runIn ? headLength(spanText(block.span)) : 0;
}

/**
 * The inline content of spans joined by line breaks, and the way back to the source; bold is left out of what
 * begins before `plainUntil`.
 */
function inlineOf(spans: readonly Span[], plainUntil = 0): Inline {
  const out: Inline = { nodes: [], segments: [] };
  let size = 0;
  spans.forEach(({ line, from, to }, n) => {
    if (n > 0) {
      out.nodes.push(schema.nodes.hardBreak.create());
      size += 1;
    }
    let offset = 0;
    for (const piece of line.pieces) {
      const start = Math.max(from, offset);
      const end = Math.min(to, offset + piece.text.length);
      const marks = size < plainUntil ? withoutWeight(piece.marks) : piece.marks;
      if (start < end)
        size = pushText(out, piece.text.slice(start - offset, end - offset), line.from + start, marks, size);
      offset += piece.text.length;
    }
  });
  return out;
}

/** Turns classified blocks into nodes with ids from `nextId`, and the source map that belongs to them. */
export function blocksToNodes(
  blocks: readonly Block[],
  nextId: () => string,
): { nodes: Node[]; source: SourceMap } {
  const source = new Map<string, readonly Segment[]>();
  const paragraph = (line: Line): Node => {
    const id = nextId();
    const { nodes, segments } = inlineOf([trimmed(withLabelInText(line))]);
    source.set(id, segments);
    return schema.nodes.paragraph.create({ id }, nodes);
  };
  const cell = ({ lines, colspan, rowspan, widths, kind }: Cell): Node => {
    const type = kind === 'header' ? schema.nodes.tableHeader : schema.nodes.tableCell;
    const content =
      lines.length > 0 ? lines.map(paragraph) : [schema.nodes.paragraph.create({ id: nextId() })];
    return type.create({ colspan, rowspan, colwidth: widths }, content);
  };
  const table = ({ rows }: TableItem): Node =>
    schema.nodes.table.create(
      { id: nextId() },
      rows.map((cells) => schema.nodes.tableRow.create(null, Fragment.from(cells.map(cell)))),
    );
  const node = (block: Block): Node => {
    if (block.kind === 'table') return table(block);
    const id = nextId();
    if (block.kind === 'pageBreak') return schema.nodes.pageBreak.create({ id });
    const spans = block.kind === 'heading' ? [block.span] : block.spans;
    const { nodes, segments } = inlineOf(spans, plainWeight(block));
    source.set(id, segments);
    if (block.kind === 'attachmentNote')
      return schema.nodes.attachmentNote.create({ id, typed: block.typed ?? null }, nodes);
    if (block.kind !== 'heading') return schema.nodes[block.kind].create({ id }, nodes);
    const { level, typed, runIn } = block;
    return schema.nodes.heading.create({ id, level, typed, runIn, role: null }, nodes);
  };
  return { nodes: blocks.map(node), source };
}
