import { type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model';
import { comment } from './marks/comment';
import { deletion } from './marks/deletion';
import { evidence } from './marks/evidence';
import { insertion } from './marks/insertion';
import { strong } from './marks/strong';
import { attachmentNote } from './nodes/attachment-note';
import { date } from './nodes/date';
import { hardBreak } from './nodes/hard-break';
import { heading } from './nodes/heading';
import { pageBreak } from './nodes/page-break';
import { paragraph } from './nodes/paragraph';
import { recipient } from './nodes/recipient';
import { signature } from './nodes/signature';
import { slot } from './nodes/slot';
import { table } from './nodes/table';
import { tableCell, tableHeader } from './nodes/table-cell';
import { tableRow } from './nodes/table-row';
import { title } from './nodes/title';

/** Raised by one whenever stored documents need a migration (see `migrations/`). */
export const schemaVersion = 1;

const nodes = {
  doc: { content: 'title block+' } as NodeSpec,
  title,
  paragraph,
  heading,
  recipient,
  table,
  tableRow,
  tableCell,
  tableHeader,
  attachmentNote,
  signature,
  date,
  pageBreak,
  text: { group: 'inline' } as NodeSpec,
  hardBreak,
  slot,
};

const marks = { evidence, comment, insertion, deletion, strong } satisfies Record<string, MarkSpec>;

export type NodeName = keyof typeof nodes;
export type MarkName = keyof typeof marks;

/** THE document: flat, `title block+`; every block has an id; heading numerals are derived, never typed. */
export const schema = new Schema<NodeName, MarkName>({ nodes, marks });
