import type { Fact } from '@/lib/evidence/fact';
import type { FactUse, LedgerRow, LedgerView } from '@/lib/workflow/ledger-wire';
import type { Outcome } from './ask-server';
import type { LedgerClient } from './ledger-client';
import type { Store } from './store';

/**
 * What this page knows of the ledger. `facts` is the same value while nothing in it changes. `rows` (who changed a
 * fact last, and when) and `uses` are empty until the ledger was read from the server for the first time.
 */
export type KnownLedger = {
  readonly facts: readonly Fact[];
  readonly rows: ReadonlyMap<string, LedgerRow>;
  readonly uses: ReadonlyMap<string, readonly FactUse[]>;
};

/** The ledger of the open report’s unit and year: what is in it now, and the verbs on it. */
export type LedgerBook = {
  readonly known: Store<KnownLedger>;
  /** Reads it again; a failure leaves what was known. */
  readonly refresh: () => Promise<Outcome<null>>;
  /** Adds a fact under the next free number; `id` of `fact` is ''. A refusal is the server’s sentence. */
  readonly add: (fact: Fact) => Promise<Outcome<Fact>>;
};

export const knownAtFirst = (facts: readonly Fact[]): KnownLedger => ({
  facts,
  rows: new Map(),
  uses: new Map(),
});

const sameFacts = (a: readonly Fact[], b: readonly Fact[]): boolean =>
  a.length === b.length && JSON.stringify(a) === JSON.stringify(b);

function seen(before: KnownLedger, { rows, uses }: LedgerView): KnownLedger {
  const facts = rows.map(({ fact }) => fact);
  return {
    facts: sameFacts(before.facts, facts) ? before.facts : facts,
    rows: new Map(rows.map((row) => [row.fact.id, row])),
    uses: new Map(Object.entries(uses)),
  };
}

/** The book over `known`; `onFacts` is told when a fact has changed, come or gone. */
export function ledgerBook(known: Store<KnownLedger>, client: LedgerClient, onFacts: () => void): LedgerBook {
  const put = (next: KnownLedger) => {
    const before = known.get();
    known.set(next);
    if (next.facts !== before.facts) onFacts();
  };
  let asked = 0;
  const refresh = async (): Promise<Outcome<null>> => {
    const turn = ++asked;
    const outcome = await client.read();
    if (outcome.kind === 'failed') return outcome;
    // Of two answers on their way the one that was asked for last holds.
    if (turn === asked) put(seen(known.get(), outcome.value));
    return { kind: 'done', value: null };
  };
  return {
    known,
    refresh,
    add: async (fact) => {
      const outcome = await client.change([{ kind: 'add', fact: { ...fact, attachments: [] } }]);
      if (outcome.kind === 'failed') return outcome;
      const [row] = outcome.value.rows;
      if (!row) return { kind: 'failed', message: '没有记下，请再试一次。' };
      asked += 1;
      const { facts, rows, uses } = known.get();
      put({
        facts: [...facts.filter(({ id }) => id !== row.fact.id), row.fact],
        rows: new Map(rows).set(row.fact.id, row),
        uses,
      });
      void refresh();
      return { kind: 'done', value: row.fact };
    },
  };
}
