import type { Node } from 'prosemirror-model';
import type { Report } from '@/lib/checker/check-report';
import type { Fact } from '@/lib/evidence/fact';
import type { Reason } from './reason';

/** A checked document; `notes`: finding's id → what somebody has answered to it; `facts` null: without a ledger. */
export type CheckedDocument = {
  readonly doc: Node;
  readonly report: Report;
  readonly facts: readonly Fact[] | null;
  readonly notes?: ReadonlyMap<string, string>;
  /** The same answers with category, reason and name apart. */
  readonly reasons?: ReadonlyMap<string, readonly Reason[]>;
};
