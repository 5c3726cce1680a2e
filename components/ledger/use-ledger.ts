'use client';

import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Fact } from '@/lib/evidence/fact';
import { settleFormulas } from '@/lib/evidence/formula';
import type { LedgerView } from '@/lib/workflow/ledger-wire';
import { type LedgerClient, ledgerClient } from './ledger-client';
import type { LedgerState } from './ledger-state';
import { type LedgerSnapshot, type LedgerStore, ledgerStore } from './ledger-store';
import type { LedgerLine } from './ledger-view';
import { type NoteContext, noteContext } from './row-notes';
import { topicOf } from './topic-of';

export type Ledger = {
  readonly client: LedgerClient;
  readonly store: LedgerStore;
  readonly snapshot: LedgerSnapshot;
  /** Every row in the order of the ledger, derived values computed. */
  readonly lines: readonly LedgerLine[];
  readonly lastYear: readonly Fact[];
  readonly notes: NoteContext;
};

/** The facts with their derived values; a row that has no number yet goes by its key. */
function settle(state: LedgerState) {
  const facts = state.order.flatMap((key): Fact[] => {
    const fact = state.local.get(key);
    return fact ? [fact.id === '' ? { ...fact, id: key } : fact] : [];
  });
  const { facts: settled, derivations } = settleFormulas(facts);
  const named = settled.map((fact, index): Fact => {
    const raw = state.local.get(state.order[index] ?? '');
    return raw && fact === facts[index] ? raw : { ...fact, id: raw?.id ?? fact.id };
  });
  return { facts: named, derivations };
}

/** The ledger of this page with what follows from its rows. */
export function useLedger(view: LedgerView): Ledger {
  const [client] = useState(() => ledgerClient(view.unit, view.year));
  const [store] = useState(() => ledgerStore(view, client));
  const [lastYear, setLastYear] = useState<readonly Fact[]>([]);
  const snapshot = useSyncExternalStore(store.subscribe, store.get, store.get);
  useEffect(() => {
    const online = () => store.retry();
    const back = () => {
      if (document.visibilityState === 'visible') store.refresh();
    };
    window.addEventListener('online', online);
    document.addEventListener('visibilitychange', back);
    return () => {
      window.removeEventListener('online', online);
      document.removeEventListener('visibilitychange', back);
    };
  }, [store]);
  useEffect(() => {
    let gone = false;
    client.load(view.year - 1).then((answer) => {
      if (answer.ok && !gone) setLastYear(answer.value.rows.map((row) => row.fact));
    });
    return () => {
      gone = true;
    };
  }, [client, view.year]);
  const settled = useMemo(() => settle(snapshot.state), [snapshot.state]);
  const lines = useMemo(
    () =>
      settled.facts.map((fact, index): LedgerLine => {
        const key = snapshot.state.order[index] ?? fact.id;
        return { key, fact, topic: topicOf(fact), uses: snapshot.uses[fact.id] ?? noUses };
      }),
    [settled, snapshot],
  );
  const notes = useMemo(() => noteContext(settled.facts, lastYear, settled.derivations), [settled, lastYear]);
  return { client, store, snapshot, lines, lastYear, notes };
}

const noUses: LedgerLine['uses'] = [];
