import type { CheckedDocument } from '../checked-document';
import { unprovenSheet } from '../proof/unproven-sheet';
import { claimSheet } from './claim-sheet';
import { findingSheet } from './finding-sheet';
import { writeSheets } from './write-sheets';

/**
 * An XLSX with the sheets 问题清单, every finding, 数字清单, every number and what it rests on, and, where there is a
 * ledger, 未附依据的数字, those accepted without proof.
 */
export function writeFindings(checked: CheckedDocument): Promise<Uint8Array> {
  const { doc, report, facts, notes = new Map() } = checked;
  const sheets = [findingSheet(doc, report, notes), claimSheet(doc, report, facts)];
  return writeSheets(facts === null ? sheets : [...sheets, unprovenSheet(checked)]);
}
