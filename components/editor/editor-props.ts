import type { Due } from '@/lib/checker/check-env';
import type { Fact } from '@/lib/evidence/fact';
import type { Pack } from '@/lib/template/pack';
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
  /** The dates it still has before it; null once it has been sent up. */
  readonly due: Due | null;
  /** The unit’s report on the year before, as JSON text; null for none. */
  readonly previous: string | null;
  /** The rule pack it is checked under; null: the rules as they are. */
  readonly pack: Pack | null;
  /** That the pack has expired or is about to, as a sentence; null where nothing is to be said. */
  readonly packNotice: string | null;
  readonly updatedAt: string;
  /** Why the report may be read only; null where this person may write. */
  readonly readOnly: string | null;
};
