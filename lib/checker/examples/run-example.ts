import { sequentialIds } from '@/lib/base/id';
import { applyEdits } from '../apply-edits';
import { checkReport } from '../check-report';
import type { Diagnostic, Severity } from '../diagnostic';
import type { Rule } from '../rule';
import { type Marked, readDocument, writeDocument } from './document-text';
import type { Example } from './rule-page';
import { sampleEnv } from './sample-env';

/** What a rule said of an example. `fixed`: the document's lines after the finding's first fix. */
export type Outcome = {
  readonly severity: Severity;
  readonly what: string;
  readonly at: Marked;
  readonly fixed: readonly string[] | null;
};

/** What one rule says of an example, in full. */
export const diagnosticsOf = (rule: Rule, example: Example): readonly Diagnostic[] =>
  checkReport(readDocument(example.text).doc, sampleEnv(example.options), undefined, [rule]).diagnostics;

/** Runs one rule over an example. `marked` are the places that the example itself marks. */
export function runExample(rule: Rule, example: Example): { outcomes: Outcome[]; marked: Marked[] } {
  const { doc, marked } = readDocument(example.text);
  const { diagnostics } = checkReport(doc, sampleEnv(example.options), undefined, [rule]);
  const outcomes = diagnostics.map(({ severity, what, at, fixes }): Outcome => {
    const [fix] = fixes;
    const mended = fix ? applyEdits(doc, fix.edits, sequentialIds('new')) : null;
    if (mended && !mended.ok) throw new Error(`${rule.id}: its fix is refused: ${mended.error.message}`);
    return { severity, what, at, fixed: mended ? writeDocument(mended.value) : null };
  });
  return { outcomes, marked };
}
