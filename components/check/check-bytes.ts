import { sequentialIds } from '@/lib/base/id';
import { ok, type Result, refuse } from '@/lib/base/result';
import { checkReport } from '@/lib/checker/check-report';
import { titleFacts } from '@/lib/convert/classify/title-facts';
import { readFile } from '@/lib/convert/read-file';
import { readRemarks } from '@/lib/convert/read-remarks';
import { tidy } from '@/lib/convert/tidy';
import { nationalLaws } from '@/lib/laws/national-laws';
import { looksLikeReport } from '@/lib/template/looks-like-report';
import type { CheckedReport } from './checked-report';

const notAReport = refuse('not-a-report', '这份文件不像是法治政府建设年度情况报告。请确认是否选对了文件。');

export type CheckStep = 'reading' | 'checking';

/** Reads and checks one file where it stands: nothing leaves the machine. `step` is told what is being done. */
export async function checkBytes(
  name: string,
  bytes: Uint8Array,
  step: (now: CheckStep) => void,
): Promise<Result<CheckedReport>> {
  const started = performance.now();
  step('reading');
  const read = await readFile(name, bytes);
  if (!read.ok) return read;
  const reading = read.value;
  if (!looksLikeReport(reading.doc)) return notAReport;
  step('checking');
  const { title, unit, year } = titleFacts(reading.doc);
  // What it was read from stays here: only plain data leaves a worker.
  const { contents: _, ...report } = checkReport(reading.doc, {
    year,
    unit: null,
    laws: nationalLaws,
    ledger: null,
    purpose: 'check',
  });
  const draft = tidy(reading, sequentialIds());
  return ok({
    name,
    title,
    unit,
    year,
    report,
    doc: reading.doc.toJSON(),
    losses: reading.losses,
    remarks: readRemarks(reading),
    draft: { doc: draft.doc.toJSON(), losses: draft.losses },
    milliseconds: performance.now() - started,
  });
}
