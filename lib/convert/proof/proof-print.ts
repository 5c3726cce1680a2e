import { ok, type Result, refuse } from '@/lib/base/result';
import type { CheckedDocument } from '../checked-document';
import type { ProofPrint } from '../export-input';
import { dayOfMoment } from '../fact-words';
import type { NoteMark } from '../layout/noted-runs';
import { acceptedText } from '../layout/runs';
import { type ProofNote, proofNotes } from './proof-notes';
import { proofTable, unprovenTable } from './proof-tables';
import { unproven } from './unproven';

/** Which text this is: the version of the report, and the moment (ISO) at which the copy is made. */
export type CopyOf = { readonly version: number; readonly at: string };

/** 核对件　版本号 12　2027年1月10日 */
const headerOf = ({ version, at }: CopyOf): string => `核对件　版本号 ${version}　${dayOfMoment(at)}`;

function marksOf(notes: readonly ProofNote[]): ReadonlyMap<string, readonly NoteMark[]> {
  const marks = new Map<string, NoteMark[]>();
  for (const { number, at } of notes) {
    const own = marks.get(at.block) ?? [];
    marks.set(at.block, [...own, { at: at.to, label: `[${number}]` }]);
  }
  return marks;
}

/** The title of a checked document on one line. */
export const titleOf = ({ doc }: Pick<CheckedDocument, 'doc'>): string =>
  acceptedText(doc.child(0)).replaceAll('\n', '');

export const noNumbers = refuse(
  'no-numbers',
  '没有生成文件：这份报告里还没有需要依据的数字。正文没有改动，写入数字后再导出。',
);

/** What makes a proof copy of a report. Refuses `no-numbers` where no number asks for a proof. */
export function proofPrint(checked: CheckedDocument, copy: CopyOf): Result<ProofPrint> {
  const notes = proofNotes(checked);
  if (notes.length === 0) return noNumbers;
  const about = `${titleOf(checked)}，版本号 ${copy.version}，${dayOfMoment(copy.at)}制。`;
  const tables = [
    proofTable(notes, about),
    unprovenTable(unproven(checked.doc, checked.report.headings, notes)),
  ];
  return ok({ header: headerOf(copy), marks: marksOf(notes), annex: { tables, foot: [] } });
}
