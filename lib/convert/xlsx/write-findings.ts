import type { Node } from 'prosemirror-model';
import type { Report } from '@/lib/checker/check-report';
import type { Fact } from '@/lib/evidence/fact';
import { unprovenSheet } from '../proof/unproven-sheet';
import type { Reason } from '../reason';
import { claimSheet } from './claim-sheet';
import { findingSheet } from './finding-sheet';
import { writeSheets } from './write-sheets';

/** A checked document; `notes`: finding's id → what somebody has answered to it; `facts` null: without a ledger. */
export type CheckedDocument = {
  readonly doc: Node;
  readonly report: Report;
  readonly facts: readonly Fact[] | null;
  readonly notes?: ReadonlyMap<string, string>;
  /** The same answers with category, reason and name apart. */
  readonly reasons?: ReadonlyMap<string, readonly Reason[]>;
};

/**
 * An XLSX with the sheets 问题清单, every finding, 数字清单, every number and what it rests on, and, where there is a
 * ledger, 未附依据的数字, those accepted without proof.
 */
export function writeFindings(checked: CheckedDocument): Promise<Uint8Array> {
  const { doc, report, facts, notes = new Map() } = checked;
  const sheets = [findingSheet(doc, report, notes), claimSheet(doc, report, facts)];
  return writeSheets(facts === null ? sheets : [...sheets, unprovenSheet(checked)]);
}
