import type { Diagnostic } from '@/lib/checker/diagnostic';
import type { ExportInput } from '../export-input';
import { type Annotation, annotate } from './annotate';
import { writeDocx } from './write-docx';

/** A DOCX of the document in which every finding is a comment of Word's own, beside the comments it has. */
export function annotatedCopy(
  input: ExportInput,
  diagnostics: readonly Diagnostic[],
  annotation: Annotation,
): Uint8Array {
  const { doc, comments } = annotate(input.doc, diagnostics, annotation);
  return writeDocx({ ...input, doc, comments: [...input.comments, ...comments] });
}
