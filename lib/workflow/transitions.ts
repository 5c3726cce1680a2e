import type { ReportStatus } from './report-status';

/** 送审、撤回、退回、通过、公开: the verbs that move a report from one status to another. */
export type WorkflowVerb = 'submit' | 'withdraw' | 'return' | 'accept' | 'publish';

export type Transition = {
  readonly verb: WorkflowVerb;
  readonly from: ReportStatus;
  readonly to: ReportStatus;
};

/** The whole workflow: a step more is a row more. */
export const transitions: readonly Transition[] = [
  { verb: 'submit', from: 'draft', to: 'submitted' },
  { verb: 'submit', from: 'returned', to: 'submitted' },
  { verb: 'withdraw', from: 'submitted', to: 'draft' },
  { verb: 'return', from: 'submitted', to: 'returned' },
  { verb: 'return', from: 'accepted', to: 'returned' },
  { verb: 'accept', from: 'submitted', to: 'accepted' },
  { verb: 'publish', from: 'accepted', to: 'published' },
];

export const initialStatus: ReportStatus = 'draft';

/** A submitted report is frozen; a returned one is writable again. */
export const isWritable = (status: ReportStatus): boolean => status === 'draft' || status === 'returned';

/** Where `verb` leads from `status`; null where it leads nowhere. */
export const statusAfter = (status: ReportStatus, verb: WorkflowVerb): ReportStatus | null =>
  transitions.find((row) => row.from === status && row.verb === verb)?.to ?? null;
