import { readFileSync } from 'node:fs';
import { sequentialIds } from '@/lib/base/id';
import { checkReport } from '@/lib/checker/check-report';
import { parseLedger } from '@/lib/evidence/parse-ledger';
import { nationalLaws } from '@/lib/laws/national-laws';
import { parseAuthoredReport } from '@/lib/template/authored-report';
import type { CheckedDocument } from '../checked-document';
import { readText } from '../text/read-text';

const sampleJson = (name: string) => JSON.parse(readFileSync(`templates/sample/${name}.json`, 'utf8'));

function must<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; error: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** A text file, checked without a ledger. */
export function checkedText(bytes: Uint8Array): CheckedDocument {
  const { doc } = must(readText(bytes));
  const env = { year: null, unit: null, laws: nationalLaws, ledger: null, purpose: 'check' } as const;
  return { doc, report: checkReport(doc, env), facts: null };
}

/** The report with planted flaws that the check page offers for trying out. */
export const checkedFlaws = (): CheckedDocument =>
  checkedText(new TextEncoder().encode(sampleJson('check-sample').lines.join('\n')));

/** The sample township's report of this year, checked against its ledger. */
export function checkedSample(): CheckedDocument {
  const file = 'report-2026';
  const { doc, year } = must(parseAuthoredReport(sampleJson(file), file, sequentialIds()));
  const facts = must(parseLedger(sampleJson('ledger-2026')));
  const unit = sampleJson('unit');
  const env = { year, unit, laws: nationalLaws, ledger: facts, purpose: 'draft' } as const;
  return { doc, report: checkReport(doc, env), facts };
}
