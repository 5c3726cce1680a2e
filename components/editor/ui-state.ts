import type { PlacedClaim } from '@/lib/checker/claim-support';
import type { Severity } from '@/lib/checker/diagnostic';
import type { RequiredRole } from '@/lib/schema/roles';
import { createStore, type Store } from './store';

export type PanelTab = 'problems' | 'numbers';

/** A figure to insert · numbers to link all at once · new figures of the ledger to take over · a number to add to it. */
export type LedgerDialog =
  | { readonly kind: 'insert' }
  | { readonly kind: 'link-certain' }
  | { readonly kind: 'update' }
  | { readonly kind: 'add'; readonly claim: PlacedClaim };

/** What is open on the screen, beside the text itself. */
export type UiState = {
  readonly tab: PanelTab;
  readonly panel: 'open' | 'closed';
  readonly filter: Severity | 'all';
  /** The finding whose card is open. */
  readonly finding: string | null;
  readonly find: 'closed' | 'find' | 'replace';
  /** The finding of the quick-fix list at the caret. */
  readonly quickFix: string | null;
  /** The finding whose 说明 is being written. */
  readonly waive: string | null;
  /** The rule whose findings are about to be fixed all at once. */
  readonly fixAll: string | null;
  /** The number whose candidates are asked for, as `placeKey`. */
  readonly linking: string | null;
  /** What is asked about the ledger, over the page. */
  readonly ledger: LedgerDialog | null;
  /** A missing part that somebody asked to go to. */
  readonly askPart: RequiredRole | null;
};

export type Ui = Store<UiState> & { change(part: Partial<UiState>): void };

export function createUi(): Ui {
  const store = createStore<UiState>({
    tab: 'problems',
    panel: 'open',
    filter: 'all',
    finding: null,
    find: 'closed',
    quickFix: null,
    askPart: null,
    linking: null,
    ledger: null,
    waive: null,
    fixAll: null,
  });
  return { ...store, change: (part) => store.set({ ...store.get(), ...part }) };
}
