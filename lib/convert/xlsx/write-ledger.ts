import type { Fact } from '@/lib/evidence/fact';
import { type LedgerUse, ledgerSheet, meaningSheet } from './ledger-sheet';
import { writeSheets } from './write-sheets';

/** A ledger to be written; `uses`: fact’s id → where its number stands in reports. */
export type WrittenLedger = {
  readonly facts: readonly Fact[];
  readonly uses?: ReadonlyMap<string, readonly LedgerUse[]>;
};

/**
 * An XLSX of two sheets: 台账, which imports back to the same facts (attachments stay with the ledger), and 口径,
 * what its standard indicators count.
 */
export const writeLedger = ({ facts, uses = new Map() }: WrittenLedger): Promise<Uint8Array> =>
  writeSheets([ledgerSheet(facts, uses), meaningSheet(facts)]);
