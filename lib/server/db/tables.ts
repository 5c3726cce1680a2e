import type { Role } from '@/lib/workflow/actor';
import type { ReportStatus } from '@/lib/workflow/report-status';
import type { AnswerBody } from '@/lib/workflow/wire';

/**
 * The tables of the one schema, as every supported engine holds them: text, integer and double only, times as
 * ISO text, JSON as text. Tables named `auth_…` are better-auth’s; `addAccount` alone writes them beside it.
 */
export type Tables = {
  scopes: {
    id: string;
    /** Ids from the province down, each closed by a slash; see `ScopePath`. */
    path: string;
    kind: 'province' | 'county' | 'unit';
    name: string;
    /** `UnitProfile` as JSON; null above the units. */
    profile: string | null;
    created_at: string;
  };
  memberships: { actor: string; scope: string; role: Role; created_at: string };
  reports: {
    id: string;
    scope: string;
    year: number;
    title: string;
    status: ReportStatus;
    template: string;
    /** The number of steps in the log: the version of the document. */
    version: number;
    /** `Loss[]` as JSON: what the import could not carry over. */
    losses: string;
    created_by: string;
    created_at: string;
    updated_at: string;
  };
  /** The append-only log: `version` is the version that the step leads to, from 1. */
  report_steps: {
    report: string;
    version: number;
    step: string;
    client_id: string;
    author: string;
    created_at: string;
  };
  snapshots: { report: string; version: number; schema_version: number; doc: string; created_at: string };
  /** The ledger: `id` is unique within the unit and the year, as people number it. */
  facts: {
    id: string;
    scope: string;
    year: number;
    /** `Fact` as JSON. */
    fact: string;
    revision: number;
    updated_by: string;
    updated_at: string;
  };
  /** History of the ledger: what each revision made of a fact; `fact` null where it was removed. */
  fact_revisions: {
    id: string;
    scope: string;
    year: number;
    revision: number;
    fact: string | null;
    changed_by: string;
    changed_at: string;
  };
  /** The files that prove facts, once per unit: `sha256` names the content. */
  attachments: {
    scope: string;
    sha256: string;
    name: string;
    size: number;
    type: string;
    bytes: Uint8Array;
    added_by: string;
    added_at: string;
  };
  /** Confirmed imports; `sha256` names the original among the unit’s attachments, `changes` counts rows. */
  imports: {
    id: string;
    scope: string;
    year: number;
    sha256: string;
    sheet: string;
    shape: string;
    changes: number;
    imported_by: string;
    imported_at: string;
  };
  /** `mapping`: JSON, how the columns of files of this shape were understood last. */
  import_mappings: { scope: string; shape: string; mapping: string; saved_by: string; saved_at: string };
  /**
   * 说明 and 误报: never changed and never removed, only marked as withdrawn. `finding` to `after` are what the
   * answer speaks of (the checker’s `Subject`); `category` and `reason` belong to a waiver.
   */
  answers: {
    id: string;
    report: string;
    kind: AnswerBody['kind'];
    rule: string;
    finding: string;
    block: string;
    words: string;
    nth: number;
    of: number;
    before: string;
    after: string;
    category: string | null;
    reason: string | null;
    by: string;
    at: string;
    withdrawn_by: string | null;
    withdrawn_at: string | null;
  };
  settings: { key: string; value: string };
  /** Append-only; `hash` covers the row and the `previous` hash. */
  audit: {
    seq: number;
    at: string;
    actor: string;
    verb: string;
    subject: string;
    detail: string;
    previous: string;
    hash: string;
  };
  sign_in_failures: { username: string; failures: number; last_at: string; locked_until: string };
  schema_migrations: { name: string; applied_at: string };
  auth_user: {
    id: string;
    name: string;
    email: string;
    emailVerified: number;
    image: string | null;
    createdAt: string;
    updatedAt: string;
    username: string;
    displayUsername: string | null;
  };
  auth_account: {
    id: string;
    accountId: string;
    providerId: string;
    userId: string;
    password: string | null;
    createdAt: string;
    updatedAt: string;
  };
};
