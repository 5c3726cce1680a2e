import { annotatedCopy } from '@/lib/convert/docx/annotated-copy';
import { exportInput } from '@/lib/convert/export-input';
import { findingsName } from '@/lib/convert/findings-name';
import { writeFindings } from '@/lib/convert/xlsx/write-findings';
import { xlsxType } from '@/lib/convert/xlsx/write-sheets';
import type { CheckedReport } from './checked-report';
import { readCheckedDocument } from './read-checked-document';

export type OpinionFormat = 'xlsx' | 'docx';

export type OpinionFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * The findings of a checked file as a file of their own: a list (xlsx), or a copy of the report with each of them
 * as a comment beside those it came with (docx). `at` is an ISO timestamp.
 */
export async function opinionFile(
  checked: CheckedReport,
  format: OpinionFormat,
  at: string,
): Promise<OpinionFile> {
  const doc = readCheckedDocument(checked.doc);
  const { report, year, remarks } = checked;
  const name = findingsName(checked.title.trim() || checked.name.replace(/\.\w+$/, ''), format);
  if (format === 'xlsx')
    return { name, type: xlsxType, bytes: await writeFindings({ doc, report, facts: null }) };
  const input = exportInput({ doc, year, comments: remarks, created: at });
  const bytes = annotatedCopy(input, report.diagnostics, { author: '实报', date: at });
  return { name, type: docxType, bytes };
}
