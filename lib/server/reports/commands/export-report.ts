import type { Node } from 'prosemirror-model';
import { ok, type Result, refuse } from '@/lib/base/result';
import { writeDocx } from '@/lib/convert/docx/write-docx';
import { downloadName } from '@/lib/convert/download-name';
import { type ExportInput, exportInput } from '@/lib/convert/export-input';
import { writeHtml } from '@/lib/convert/html/write-html';
import { renderPdf } from '@/lib/convert/pdf/render-pdf';
import { writeText } from '@/lib/convert/text/write-text';
import { schema } from '@/lib/schema/schema';
import type { Actor } from '@/lib/workflow/actor';
import type { ExportFormat, ExportQuery } from '@/lib/workflow/wire';
import { appendAudit } from '../../audit/append-audit';
import { documentAt } from '../../collab/document-at';
import { transact } from '../../db/transact';
import { factsOf } from '../../evidence/facts-of';
import type { World } from '../../world';
import { exportChoices } from '../export-choices';
import type { ReportRow } from '../find-report';

export type ExportedFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

type Writer = (input: ExportInput) => Result<Uint8Array> | Promise<Result<Uint8Array>>;

const utf8 = (text: string): Result<Uint8Array> => ok(new TextEncoder().encode(text));

/** One row per format: a format more does not compile without one. */
const writers: Readonly<Record<ExportFormat, { readonly type: string; readonly write: Writer }>> = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: (input) => ok(writeDocx(input)),
  },
  pdf: { type: 'application/pdf', write: renderPdf },
  html: { type: 'text/html; charset=utf-8', write: (input) => utf8(writeHtml(input)) },
  txt: { type: 'text/plain; charset=utf-8', write: ({ doc }) => utf8(writeText(doc).text) },
};

/** The labels of the slots that nobody has filled in, in reading order. */
function slotsLeft(doc: Node): string[] {
  const labels: string[] = [];
  doc.descendants((node) => {
    if (node.type === schema.nodes.slot) labels.push(node.attrs.label);
  });
  return labels;
}

const slotsSentence = (labels: readonly string[]): string => {
  const first = labels[0] ?? '';
  const shown = first.length > 20 ? `${first.slice(0, 20)}……` : first;
  return `还有 ${labels.length} 处没有填写，第一处是“${shown}”。填好后再导出。`;
};

/**
 * The report as a file, at one version. Refuses `slots-left` unless a draft is asked for, `not-found` for a version
 * it has not reached. Who took which version out, and as what, is written to the audit log.
 */
export async function exportReport(
  world: World,
  actor: Actor,
  report: ReportRow,
  query: ExportQuery,
): Promise<Result<ExportedFile>> {
  const version = query.version ?? report.version;
  if (version > report.version) return refuse('not-found', '这份报告还没有这个版本，请重新打开后再导出。');
  const doc = await documentAt(world.db, report.id, version);
  const slots = slotsLeft(doc);
  if (slots.length > 0 && query.draft !== '1') return refuse('slots-left', slotsSentence(slots));
  const at = world.clock().toISOString();
  const input = exportInput({
    doc,
    unit: report.unit,
    year: report.year,
    facts: await factsOf(world.db, report.scopeId, report.year),
    created: at,
    ...exportChoices(world, report),
  });
  const { type, write } = writers[query.format];
  const written = await write(input);
  if (!written.ok) return written;
  const detail = { format: query.format, version };
  await transact(world.db, (tx) =>
    appendAudit(tx, { at, actor: actor.id, verb: 'export', subject: report.id, detail }),
  );
  return ok({ name: downloadName(report.title, query.format), type, bytes: written.value });
}
