import type { FactUse, LedgerView } from '@/lib/workflow/ledger-wire';
import type { ChangeRefusal, LedgerClient } from './ledger-client';
import { type LedgerState, openLedger } from './ledger-state';
import { acknowledged, conflicted, refreshed, type Sending, toSend } from './ledger-sync';

/** `failed` stays until the next try; `again` whether that comes by itself. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving'; readonly rows: number }
  | { readonly kind: 'failed'; readonly message: string; readonly again: 'by-itself' | 'when-asked' };

export type LedgerSnapshot = {
  readonly state: LedgerState;
  readonly uses: Readonly<Record<string, readonly FactUse[]>>;
  readonly save: SaveState;
};

export type LedgerStore = {
  get(): LedgerSnapshot;
  subscribe(listener: () => void): () => void;
  /** Changes what the person sees at once, and sends what has become different. */
  update(change: (state: LedgerState) => LedgerState): void;
  /** Tries again to save, and asks for what others have done. */
  retry(): void;
  refresh(): void;
  /** The same at once; resolves when it is taken in. */
  reload(): Promise<void>;
  /** Resolves when everything that can be saved is. */
  settled(): Promise<void>;
  close(): void;
};

const retryAfter = 5000;
/** Edits that follow each other are let through before the whole ledger is asked for again. */
const refreshAfter = 400;

/** The ledger of the page and the one line to the server: one request at a time, nothing forgotten in between. */
export function ledgerStore(view: LedgerView, client: LedgerClient): LedgerStore {
  let snapshot: LedgerSnapshot = { state: openLedger(view.rows), uses: view.uses, save: { kind: 'saved' } };
  const listeners = new Set<() => void>();
  const waiting: (() => void)[] = [];
  let sending = false;
  let closed = false;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let refreshTimer: ReturnType<typeof setTimeout> | undefined;

  const set = (next: Partial<LedgerSnapshot>) => {
    snapshot = { ...snapshot, ...next };
    for (const listener of listeners) listener();
  };

  async function flush(): Promise<void> {
    if (sending || closed) return;
    clearTimeout(retryTimer);
    const next = toSend(snapshot.state);
    if (!next) {
      if (snapshot.save.kind !== 'saved') set({ save: { kind: 'saved' } });
      for (const done of waiting.splice(0)) done();
      return;
    }
    sending = true;
    set({ save: { kind: 'saving', rows: next.changes.length } });
    const answer = await client.change(next.changes);
    sending = false;
    if (answer.ok) set({ state: acknowledged(snapshot.state, next, answer.value) });
    else if (!held(answer.error)) {
      failed(answer.error, next);
      return;
    }
    refreshSoon();
    await flush();
  }

  /** Keeps the rows that somebody else was first with; false where that is not the reason. */
  function held({ conflicts }: ChangeRefusal): boolean {
    if (!conflicts || conflicts.length === 0) return false;
    set({ state: conflicted(snapshot.state, { conflicts }) });
    return true;
  }

  function failed({ code, message }: ChangeRefusal, { changes }: Sending): void {
    const again = code === 'unreachable' || code === 'busy' ? 'by-itself' : 'when-asked';
    const which = changes.length > 1 ? `${changes.length} 条没有保存：` : '没有保存：';
    set({ save: { kind: 'failed', message: `${which}${message}`, again } });
    if (again === 'by-itself') retryTimer = setTimeout(() => void flush(), retryAfter);
    for (const done of waiting.splice(0)) done();
  }

  async function refresh(): Promise<void> {
    if (sending || closed) return;
    const before = snapshot.state.known;
    const answer = await client.load(view.year);
    if (!answer.ok || closed) return;
    // What was saved while this was asked for is newer than the answer.
    if (sending || snapshot.state.known !== before) refreshSoon();
    else set({ state: refreshed(snapshot.state, answer.value.rows), uses: answer.value.uses });
  }

  function refreshSoon(): void {
    clearTimeout(refreshTimer);
    refreshTimer = setTimeout(() => void refresh(), refreshAfter);
  }

  return {
    get: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    update(change) {
      const state = change(snapshot.state);
      if (state === snapshot.state) return;
      set({ state });
      void flush();
    },
    retry() {
      void flush();
      refreshSoon();
    },
    refresh: refreshSoon,
    reload: refresh,
    settled: () =>
      new Promise((done) => {
        waiting.push(done);
        void flush();
      }),
    close() {
      closed = true;
      clearTimeout(retryTimer);
      clearTimeout(refreshTimer);
    },
  };
}
