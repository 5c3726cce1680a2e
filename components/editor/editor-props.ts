import type { Fact } from '@/lib/evidence/fact';
import type { Template } from '@/lib/template/template';
import type { UnitProfile } from '@/lib/template/unit-profile';
import type { ReportStatus } from '@/lib/workflow/report-status';

/** What the page hands to the editor: plain data, read on the server for this person. `doc` is JSON text. */
export type EditorProps = {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly status: ReportStatus;
  readonly version: number;
  readonly doc: string;
  readonly unit: UnitProfile;
  readonly template: Template | null;
  readonly facts: readonly Fact[];
  /** Whose ledger that is (the unit’s scope id) and whether this person may change it. */
  readonly ledger: { readonly unit: string; readonly writable: boolean };
  readonly updatedAt: string;
  /** Why the report may be read only; null where this person may write. */
  readonly readOnly: string | null;
};
