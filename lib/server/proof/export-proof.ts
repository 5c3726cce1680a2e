import { ok, type Result, refuse } from '@/lib/base/result';
import { writeDocx } from '@/lib/convert/docx/write-docx';
import { type ExportInput, exportInput } from '@/lib/convert/export-input';
import { renderPdf } from '@/lib/convert/pdf/render-pdf';
import { proofName } from '@/lib/convert/proof/proof-name';
import { proofPrint } from '@/lib/convert/proof/proof-print';
import type { Actor } from '@/lib/workflow/actor';
import type { ProofFormat, ProofQuery } from '@/lib/workflow/proof-wire';
import { checkStored } from '../answers/check-stored';
import { appendAudit } from '../audit/append-audit';
import { transact } from '../db/transact';
import type { ExportedFile } from '../reports/commands/export-report';
import { exportChoices } from '../reports/export-choices';
import type { ReportRow } from '../reports/find-report';
import type { World } from '../world';

type ProofWriter = {
  readonly type: string;
  readonly write: (input: ExportInput) => Result<Uint8Array> | Promise<Result<Uint8Array>>;
};

/** One row per format: a format more does not compile without one. */
const writers: Readonly<Record<ProofFormat, ProofWriter>> = {
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: (input) => ok(writeDocx(input)),
  },
  pdf: { type: 'application/pdf', write: renderPdf },
};

export const noSuchVersion = refuse('not-found', '这份报告还没有这个版本，请重新打开后再导出。');

/**
 * The proof copy of the report at one version, against the ledger as it is now. Refuses `not-found` for a version it
 * has not reached, `no-numbers` where nothing asks for a proof. Who took which version out is written to the audit log.
 */
export async function exportProof(
  world: World,
  actor: Actor,
  report: ReportRow,
  query: ProofQuery,
): Promise<Result<ExportedFile>> {
  const version = query.version ?? report.version;
  if (version > report.version) return noSuchVersion;
  const at = world.clock().toISOString();
  const checked = await checkStored(world, report, version);
  const proof = proofPrint(checked, { version, at });
  if (!proof.ok) return proof;
  const { type, write } = writers[query.format];
  const written = await write(
    exportInput({
      doc: checked.doc,
      unit: report.unit,
      year: report.year,
      facts: checked.facts ?? [],
      created: at,
      proof: proof.value,
      ...exportChoices(world, report),
    }),
  );
  if (!written.ok) return written;
  const detail = { format: `proof-${query.format}`, version };
  await transact(world.db, (tx) =>
    appendAudit(tx, { at, actor: actor.id, verb: 'export', subject: report.id, detail }),
  );
  return ok({ name: proofName(report.title, 'proof', query.format), type, bytes: written.value });
}
