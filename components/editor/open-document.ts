import type { Node } from 'prosemirror-model';
import type { Step } from 'prosemirror-transform';
import type { Journal, JournalRecord } from '@/lib/editor/save/journal';
import { restore } from '@/lib/editor/save/restore';
import type { Transport } from '@/lib/editor/save/transport';
import { checkDocument } from '@/lib/schema/check-document';
import type { EditorProps } from './editor-props';

/**
 * The server’s document and what this computer still holds on top of it. `taken` are the journal records that
 * `steps` come from; `dropped` counts steps that no longer fit.
 */
export type OpenedDocument = {
  readonly doc: Node;
  readonly version: number;
  readonly steps: readonly Step[];
  readonly taken: readonly JournalRecord[];
  readonly dropped: number;
};

async function restoreOne(
  opened: OpenedDocument,
  record: JournalRecord,
  transport: Transport,
): Promise<OpenedDocument> {
  const { doc, version } = opened;
  let confirmed = { version, steps: [], clientIds: [] } as Parameters<typeof restore>[2];
  if (record.base < version) {
    const answer = await transport.since(record.base);
    // Without the server’s answer the record stays where it is, for the next time.
    if (answer.kind === 'failed') return opened;
    const known = version - record.base;
    const { steps, clientIds } = answer.since;
    confirmed = { version, steps: steps.slice(0, known), clientIds: clientIds.slice(0, known) };
  }
  if (record.base > version) return opened;
  const { steps, dropped } = restore(doc, record, confirmed);
  return {
    doc,
    version,
    steps,
    taken: [...opened.taken, record],
    dropped: opened.dropped + dropped,
  };
}

/**
 * Reads the server’s document and looks for unsent steps of closed tabs. Throws on a document that the schema
 * refuses: there is nothing to edit then.
 */
export async function openDocument(
  props: EditorProps,
  transport: Transport,
  journal: Journal,
): Promise<OpenedDocument> {
  const checked = checkDocument(JSON.parse(props.doc));
  if (!checked.ok) throw new Error(checked.error.message);
  const opened: OpenedDocument = {
    doc: checked.value,
    version: props.version,
    steps: [],
    taken: [],
    dropped: 0,
  };
  if (props.readOnly !== null) return opened;
  const [record] = await journal.orphans(props.id).catch(() => []);
  return record ? restoreOne(opened, record, transport) : opened;
}
