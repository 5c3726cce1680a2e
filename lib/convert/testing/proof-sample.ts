import type { Attachment, Fact } from '@/lib/evidence/fact';
import type { CheckedDocument } from '../checked-document';
import { type ExportInput, exportInput } from '../export-input';
import { proofPrint } from '../proof/proof-print';
import { checkedSample } from './checked-sample';

/** A file of our own as a fact names it. */
export const minutes: Attachment = {
  sha256: 'ab'.repeat(32),
  name: '学习记录.pdf',
  size: 1024,
  type: 'application/pdf',
};

/** The sample report, its first fact proven by a file. */
export function attachedSample(): Required<Pick<CheckedDocument, 'doc' | 'report'>> & {
  readonly facts: readonly Fact[];
} {
  const { doc, report, facts } = checkedSample();
  const [first, ...rest] = facts ?? [];
  return { doc, report, facts: first ? [{ ...first, attachments: [minutes] }, ...rest] : [] };
}

export const copy = { version: 12, at: '2027-01-09T20:00:00Z' };

/** The sample report as a proof copy is written. */
export function proofInput(): ExportInput {
  const checked = attachedSample();
  const proof = proofPrint(checked, copy);
  if (!proof.ok) throw new Error(proof.error.message);
  return exportInput({ doc: checked.doc, facts: checked.facts, year: 2026, proof: proof.value });
}
