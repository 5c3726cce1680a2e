import type { Node } from 'prosemirror-model';
import type { HeadingAttrs } from '@/lib/schema/nodes/heading';
import { numbering } from '@/lib/schema/numbering';
import type { NodeName } from '@/lib/schema/schema';
import type { ExportInput } from '../export-input';
import { attachmentIndent } from '../layout/attachment-indent';
import { type FaceRole, headingFace } from '../layout/faces';
import { notedRuns } from '../layout/noted-runs';
import { accepted, acceptedText, type Run, runsOf } from '../layout/runs';
import { type SignOffPlace, signOffPlaces } from '../layout/sign-off-places';
import { headingRows, tableGrid } from '../layout/table-grid';
import { titleBreaks } from '../layout/title-lines';
import { type PdfAnnex, pdfAnnex } from './pdf-annex';

/** Words in one face; null is the face of where they stand. A line break is the text \n. */
export type PdfRun = {
  readonly text: string;
  readonly face: FaceRole | null;
  readonly strong: boolean;
  /** The number of a note, small and high. */
  readonly raised: boolean;
};

export type PdfCell = {
  readonly x: number;
  readonly y: number;
  readonly columns: number;
  readonly rows: number;
  readonly head: boolean;
  readonly align: 'center' | 'left';
  readonly paragraphs: readonly (readonly PdfRun[])[];
};

/** A block as `report.typ` reads it. */
export type PdfBlock =
  | { readonly kind: 'title'; readonly runs: readonly PdfRun[] }
  | {
      readonly kind: 'paragraph';
      readonly runs: readonly PdfRun[];
      readonly indent: boolean;
    }
  | { readonly kind: 'heading'; readonly level: number; readonly runs: readonly PdfRun[] }
  | {
      readonly kind: 'run-in';
      readonly level: number;
      readonly head: readonly PdfRun[];
      readonly runs: readonly PdfRun[];
    }
  | {
      readonly kind: 'attachment';
      readonly runs: readonly PdfRun[];
      readonly first: boolean;
      readonly left: number;
      readonly hanging: number;
    }
  | {
      readonly kind: 'sign';
      readonly runs: readonly PdfRun[];
      readonly free: number | null;
      readonly 'lines-above': number;
    }
  | {
      readonly kind: 'table';
      readonly columns: readonly number[];
      readonly head: number;
      readonly cells: readonly PdfCell[];
    }
  | { readonly kind: 'page-break' };

/** All that the layout prints, without the faces' names. */
export type PdfData = {
  readonly title: string;
  readonly author: string;
  readonly created: { readonly year: number; readonly month: number; readonly day: number } | null;
  /** At the head of every page; '' for none. */
  readonly header: string;
  readonly blocks: readonly PdfBlock[];
  readonly annex: PdfAnnex | null;
};

type Shared = {
  readonly labels: ReadonlyMap<string, string>;
  readonly signOff: ReadonlyMap<string, SignOffPlace>;
  /** What is printed of a block, its notes included. */
  readonly runsOf: (block: Node) => readonly Run[];
};
type Placed = { readonly block: Node; readonly previous: Node | null };

/** How a node gets onto the page: as a block, as the text of a run, or by the node that contains it. */
type PdfWriter =
  | { readonly block: (placed: Placed, shared: Shared) => PdfBlock }
  | { readonly inline: 'text' }
  | { readonly within: 'file' | 'table' };

const run = (text: string, face: FaceRole | null = null): PdfRun => ({
  text,
  face,
  strong: false,
  raised: false,
});

/** What can be set: no control characters nor half characters; a tab is a space. */
export const settable = (text: string): string =>
  text.replace(/\t/g, ' ').replace(/(?!\n)[\p{Cc}\p{Cs}]/gu, '');

const printed = (runs: readonly Run[], face: FaceRole | null = null): PdfRun[] =>
  runs.flatMap(({ text, marks, raised }) => {
    const strong = marks.some((mark) => mark.type.name === 'strong');
    const pieces = settable(text).split(/(\n)/);
    return pieces.filter((piece) => piece !== '').map((piece) => ({ text: piece, face, strong, raised }));
  });

/** The title's runs, broken into lines by its sense where its author has not done so. */
function title(block: Node, { runsOf }: Shared): PdfRun[] {
  const breaks = titleBreaks(settable(acceptedText(block)));
  let at = 0;
  return printed(runsOf(block)).flatMap((piece) => {
    if (piece.raised) return [piece];
    const start = at;
    at += piece.text.length;
    const cuts = breaks.filter((cut) => cut >= start && cut < at).map((cut) => cut - start);
    return [...cuts, piece.text.length].flatMap((end, i) => {
      const part = { ...piece, text: piece.text.slice(i === 0 ? 0 : cuts[i - 1], end) };
      return i < cuts.length ? [part, run('\n')] : [part];
    });
  });
}

const labelOf = ({ block }: Placed, { labels }: Shared): string => labels.get(block.attrs.id) ?? '';

function heading(placed: Placed, shared: Shared): PdfBlock {
  const { level, runIn } = placed.block.attrs as HeadingAttrs;
  const runs = shared.runsOf(placed.block);
  const face = headingFace(level);
  const headRuns = runs.filter(({ part }) => part === 'head');
  const head = [run(labelOf(placed, shared), face), ...printed(headRuns, face)];
  if (!runIn) return { kind: 'heading', level, runs: head };
  const body = printed(runs.filter(({ part }) => part === 'body'));
  return { kind: 'run-in', level, head, runs: body };
}

function attachmentNote(placed: Placed, shared: Shared): PdfBlock {
  const label = labelOf(placed, shared);
  return {
    kind: 'attachment',
    runs: [run(label), ...printed(shared.runsOf(placed.block))],
    first: placed.previous?.type.name !== 'attachmentNote',
    ...attachmentIndent(label),
  };
}

function signOffLine(placed: Placed, { signOff, runsOf }: Shared): PdfBlock {
  const place = signOff.get(placed.block.attrs.id);
  const right = place?.align === 'right' ? place : null;
  return {
    kind: 'sign',
    runs: printed(runsOf(placed.block)),
    free: right?.free ?? null,
    'lines-above': right?.linesAbove ?? 0,
  };
}

function table({ block }: Placed, { runsOf }: Shared): PdfBlock {
  const grid = tableGrid(block);
  const cells = grid.rows.flatMap((row, y) =>
    row.cells.map(({ node, column, columns, rows, align }) => ({
      x: column,
      y,
      columns,
      rows,
      head: node.type.name === 'tableHeader',
      align,
      paragraphs: node.children.map((paragraph) => printed(runsOf(paragraph))),
    })),
  );
  return { kind: 'table', columns: grid.columns, head: headingRows(grid), cells };
}

const paragraph = (indent: boolean): PdfWriter => ({
  block: (placed, { runsOf }) => ({
    kind: 'paragraph',
    runs: printed(runsOf(placed.block)),
    indent,
  }),
});

/** Every node of the schema and how it gets onto the page. */
const pdfWriters: Readonly<Record<NodeName, PdfWriter>> = {
  doc: { within: 'file' },
  title: { block: ({ block }, shared) => ({ kind: 'title', runs: title(block, shared) }) },
  paragraph: paragraph(true),
  heading: { block: heading },
  recipient: paragraph(false),
  table: { block: table },
  tableRow: { within: 'table' },
  tableCell: { within: 'table' },
  tableHeader: { within: 'table' },
  attachmentNote: { block: attachmentNote },
  signature: { block: signOffLine },
  date: { block: signOffLine },
  pageBreak: { block: () => ({ kind: 'page-break' }) },
  text: { inline: 'text' },
  hardBreak: { inline: 'text' },
  slot: { inline: 'text' },
};

export function dayOf(iso: string | null): PdfData['created'] {
  const time = iso === null ? Number.NaN : Date.parse(iso);
  if (Number.isNaN(time)) return null;
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** What the page shows of a document, every suggestion accepted. */
export function pdfData({ doc, seal, unit, created, proof }: ExportInput): PdfData {
  const shared: Shared = {
    labels: numbering(doc),
    signOff: signOffPlaces(doc, seal),
    runsOf: (block) => accepted(notedRuns(runsOf(block), proof?.marks.get(block.attrs.id) ?? [])),
  };
  const blocks: PdfBlock[] = [];
  doc.children.forEach((block, index) => {
    const writer = pdfWriters[block.type.name as NodeName];
    const placed = { block, previous: index > 0 ? doc.child(index - 1) : null };
    if ('block' in writer) blocks.push(writer.block(placed, shared));
  });
  return {
    title: settable(acceptedText(doc.child(0))).replaceAll('\n', ''),
    author: unit?.organ ?? '',
    created: dayOf(created),
    header: settable(proof?.header ?? ''),
    blocks,
    annex: proof ? pdfAnnex(proof.annex, settable) : null,
  };
}
