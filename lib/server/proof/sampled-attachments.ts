import { createHash } from 'node:crypto';
import { ok, type Result, refuse } from '@/lib/base/result';
import { noteFact } from '@/lib/convert/proof/proof-notes';
import type { Sample } from '@/lib/convert/proof/sample';
import type { FoundAttachment } from '@/lib/convert/proof/sample-zip';
import type { Attachment, Fact } from '@/lib/evidence/fact';
import type { AttachmentStore } from '../attachments/attachment-store';

/** What one pack may hold, in bytes: it is made in memory. */
export const mostAttachmentBytes = 200 * 1024 * 1024;

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The facts behind the drawn figures, each once. */
function factsIn({ notes }: Sample): readonly Fact[] {
  const facts = new Map<string, Fact>();
  for (const { note } of notes) {
    const fact = noteFact(note);
    if (fact) facts.set(fact.id, fact);
  }
  return [...facts.values()];
}

/** The bytes of a file as the ledger names it; null where they are lost or are not those any more. */
async function bytesOf(
  store: AttachmentStore,
  unit: string,
  { sha256 }: Attachment,
): Promise<Uint8Array | null> {
  const kept = await store.get(unit, sha256);
  return kept && sha256Of(kept.bytes) === sha256 ? kept.bytes : null;
}

/**
 * The attachments of the facts that a sample rests on, read from the unit’s store. Refuses `too-large` before reading
 * where they are more than one pack may hold.
 */
export async function sampledAttachments(
  store: AttachmentStore,
  unit: string,
  sample: Sample,
): Promise<Result<readonly FoundAttachment[]>> {
  const named = factsIn(sample).flatMap(({ id, attachments }) =>
    attachments.map((attachment) => ({ fact: id, attachment })),
  );
  const size = named.reduce((sum, { attachment }) => sum + attachment.size, 0);
  if (size > mostAttachmentBytes) {
    const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);
    return refuse(
      'too-large',
      `没有生成抽查包：抽中的附件共 ${megabytes(size)} MB，超过 ${megabytes(mostAttachmentBytes)} MB。报告没有改动。请减少抽查的个数，或只导出 PDF。`,
    );
  }
  const found: FoundAttachment[] = [];
  for (const { fact, attachment } of named)
    found.push({ fact, attachment, bytes: await bytesOf(store, unit, attachment) });
  return ok(found);
}
