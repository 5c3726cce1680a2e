import type { Report } from '@/lib/checker/check-report';
import type { ExportComment } from '@/lib/convert/export-input';
import type { Loss } from '@/lib/convert/reading';

/**
 * What the check of one file gives, as plain data (it comes from a worker). `doc` is the file as it was read,
 * the one the findings refer to; `draft` is the tidied document one can go on writing on, with its losses.
 */
export type CheckedReport = {
  readonly name: string;
  readonly title: string;
  readonly unit: string | null;
  readonly year: number | null;
  readonly doc: unknown;
  readonly report: Report;
  readonly losses: readonly Loss[];
  /** The comments that the file came with. */
  readonly remarks: readonly ExportComment[];
  readonly draft: { readonly doc: unknown; readonly losses: readonly Loss[] };
  readonly milliseconds: number;
};
