import { ok, type Result, refuse } from '@/lib/base/result';
import { attachmentsIn } from '../../attachments/attachment-store';
import type { ExportedFile } from '../../reports/commands/export-report';
import type { World } from '../../world';
import type { Ledger } from '../find-ledger';

/** A file that the unit keeps; refuses `not-found`. */
export async function readAttachment(
  { db }: World,
  { unit }: Ledger,
  sha256: string,
): Promise<Result<ExportedFile>> {
  const kept = await attachmentsIn(db).get(unit, sha256);
  if (!kept) return refuse('not-found', '没有这个附件。请刷新后再看。');
  const { name, type } = kept.attachment;
  return ok({ name, type, bytes: kept.bytes });
}
