import type { StepJson } from '@/lib/workflow/wire';

/** What one tab has written and the server has not confirmed: `steps` on top of version `base` of `report`. */
export type JournalRecord = {
  readonly report: string;
  readonly clientId: string;
  readonly base: number;
  readonly steps: readonly StepJson[];
};

/** Where unsent steps are kept on this computer. Every method rejects where the computer refuses (disk full). */
export type Journal = {
  /** Replaces the record of its report and client. */
  write(record: JournalRecord): Promise<void>;
  remove(report: string, clientId: string): Promise<void>;
  /** Records of a report left by tabs that are no longer open. */
  orphans(report: string): Promise<readonly JournalRecord[]>;
};
