import { ok, type Result, refuse } from '@/lib/base/result';
import type { CheckedDocument } from '@/lib/convert/checked-document';
import { annotatedCopy } from '@/lib/convert/docx/annotated-copy';
import { exportInput } from '@/lib/convert/export-input';
import { findingsName } from '@/lib/convert/findings-name';
import { writeFindings } from '@/lib/convert/xlsx/write-findings';
import { xlsxType } from '@/lib/convert/xlsx/write-sheets';
import type { Actor } from '@/lib/workflow/actor';
import type { FindingsFormat, FindingsQuery } from '@/lib/workflow/wire';
import { appendAudit } from '../audit/append-audit';
import { transact } from '../db/transact';
import type { ExportedFile } from '../reports/commands/export-report';
import { exportChoices } from '../reports/export-choices';
import type { ReportRow } from '../reports/find-report';
import type { World } from '../world';
import { checkStored } from './check-stored';

type Writing = {
  readonly world: World;
  readonly report: ReportRow;
  readonly checked: Required<CheckedDocument>;
  /** ISO timestamp. */
  readonly at: string;
};

type FindingsWriter = {
  readonly type: string;
  readonly write: (writing: Writing) => Promise<Uint8Array> | Uint8Array;
};

function copyWithComments({ world, report, checked, at }: Writing): Uint8Array {
  const { doc, facts, notes } = checked;
  const input = exportInput({
    doc,
    unit: report.unit,
    year: report.year,
    facts: facts ?? [],
    created: at,
    ...exportChoices(world, report),
  });
  return annotatedCopy(input, checked.report.diagnostics, { author: '实报', date: at, notes });
}

/** One row per format: a format more does not compile without one. */
const writers: Readonly<Record<FindingsFormat, FindingsWriter>> = {
  xlsx: { type: xlsxType, write: ({ checked }) => writeFindings(checked) },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: copyWithComments,
  },
};

/**
 * The findings of the report at one version as a file, with the answers that stand. Refuses `not-found` for a
 * version it has not reached. Who took which version out, and as what, is written to the audit log.
 */
export async function exportFindings(
  world: World,
  actor: Actor,
  report: ReportRow,
  query: FindingsQuery,
): Promise<Result<ExportedFile>> {
  const version = query.version ?? report.version;
  if (version > report.version) return refuse('not-found', '这份报告还没有这个版本，请重新打开后再导出。');
  const at = world.clock().toISOString();
  const { type, write } = writers[query.format];
  const checked = await checkStored(world, report, version);
  const bytes = await write({ world, report, checked, at });
  const detail = { format: `findings-${query.format}`, version };
  await transact(world.db, (tx) =>
    appendAudit(tx, { at, actor: actor.id, verb: 'export', subject: report.id, detail }),
  );
  return ok({ name: findingsName(report.title, query.format), type, bytes });
}
