import {
  type LedgerChange,
  type LedgerChanged,
  type LedgerView,
  ledgerChangedSchema,
  ledgerViewSchema,
} from '@/lib/workflow/ledger-wire';
import { askServer, type Outcome, unreachable } from './ask-server';

/** The ledger of one unit and year on the server. */
export type LedgerClient = {
  readonly read: () => Promise<Outcome<LedgerView>>;
  readonly change: (changes: readonly LedgerChange[]) => Promise<Outcome<LedgerChanged>>;
};

/** `unit` is the unit’s scope id. */
export function ledgerClient(unit: string, year: number, fetcher: typeof fetch): LedgerClient {
  const base = `/api/ledgers/${encodeURIComponent(unit)}/${year}`;
  return {
    read: async () => {
      const asked = await askServer(fetcher, base, { cache: 'no-store' });
      if (asked.kind === 'failed') return asked;
      const view = ledgerViewSchema.safeParse(asked.value);
      return view.success ? { kind: 'done', value: view.data } : { kind: 'failed', message: unreachable };
    },
    change: async (changes) => {
      const asked = await askServer(fetcher, `${base}/changes`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ changes }),
      });
      if (asked.kind === 'failed') return asked;
      const changed = ledgerChangedSchema.safeParse(asked.value);
      return changed.success
        ? { kind: 'done', value: changed.data }
        : { kind: 'failed', message: unreachable };
    },
  };
}
