import { randomBytes } from 'node:crypto';
import { ok, type Result } from '@/lib/base/result';
import { annexData } from '@/lib/convert/pdf/annex-data';
import { renderPages } from '@/lib/convert/pdf/render-pdf';
import { proofName } from '@/lib/convert/proof/proof-name';
import { drawFigures, type Sample } from '@/lib/convert/proof/sample';
import { sampleAnnex, sampleHeader } from '@/lib/convert/proof/sample-annex';
import { sampleSheet } from '@/lib/convert/proof/sample-sheet';
import { sampleZip } from '@/lib/convert/proof/sample-zip';
import { writeSheets } from '@/lib/convert/xlsx/write-sheets';
import type { Actor } from '@/lib/workflow/actor';
import type { SampleFormat, SampleQuery } from '@/lib/workflow/proof-wire';
import { checkStored } from '../answers/check-stored';
import { attachmentsIn } from '../attachments/attachment-store';
import { appendAudit } from '../audit/append-audit';
import { transact } from '../db/transact';
import type { ExportedFile } from '../reports/commands/export-report';
import type { ReportRow } from '../reports/find-report';
import type { World } from '../world';
import { noSuchVersion } from './export-proof';
import { sampledAttachments, sha256Of } from './sampled-attachments';

type Writing = { readonly world: World; readonly report: ReportRow; readonly sample: Sample };

type SampleWriter = {
  readonly type: string;
  readonly write: (writing: Writing) => Promise<Result<Uint8Array>>;
};

const pdfOf = ({ report, sample }: Writing): Promise<Result<Uint8Array>> =>
  renderPages(
    annexData({
      title: `${sample.title}数字抽查单`,
      author: report.unit.organ,
      header: sampleHeader(sample),
      created: sample.copy.at,
      annex: sampleAnnex(sample),
    }),
  );

async function zipOf(writing: Writing): Promise<Result<Uint8Array>> {
  const { world, report, sample } = writing;
  const attachments = await sampledAttachments(attachmentsIn(world.db), report.scopeId, sample);
  if (!attachments.ok) return attachments;
  const pdf = await pdfOf(writing);
  if (!pdf.ok) return pdf;
  const xlsx = await writeSheets([sampleSheet(sample)]);
  return ok(sampleZip({ sample, pdf: pdf.value, xlsx, attachments: attachments.value, sha256: sha256Of }));
}

/** One row per format: a format more does not compile without one. */
const writers: Readonly<Record<SampleFormat, SampleWriter>> = {
  pdf: { type: 'application/pdf', write: pdfOf },
  zip: { type: 'application/zip', write: zipOf },
};

/** Eight digits that nobody chose. */
const newSeed = (): string => randomBytes(4).toString('hex');

/**
 * Figures drawn at random from the report at one version, with what they rest on now. Refuses `not-found` for a
 * version it has not reached, `no-numbers`, `too-large`. Who drew what, with the seed, is written to the audit log.
 */
export async function exportSample(
  world: World,
  actor: Actor,
  report: ReportRow,
  { format, count, seed = newSeed(), version = report.version }: SampleQuery,
): Promise<Result<ExportedFile>> {
  if (version > report.version) return noSuchVersion;
  const at = world.clock().toISOString();
  const checked = await checkStored(world, report, version);
  const sample = drawFigures(checked, { count, seed }, { version, at });
  if (!sample.ok) return sample;
  const { type, write } = writers[format];
  const written = await write({ world, report, sample: sample.value });
  if (!written.ok) return written;
  const detail = { format: `sample-${format}`, version, count: sample.value.notes.length, seed };
  await transact(world.db, (tx) =>
    appendAudit(tx, { at, actor: actor.id, verb: 'export', subject: report.id, detail }),
  );
  return ok({ name: proofName(report.title, 'sample', format), type, bytes: written.value });
}
