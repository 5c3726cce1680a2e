import type { Fact } from '@/lib/evidence/fact';
import type { LedgerChange, LedgerChanged, LedgerConflicts, LedgerRow } from '@/lib/workflow/ledger-wire';
import { patched, sameFact } from './fact-patch';
import { incomplete } from './incomplete';
import type { Conflict, LedgerState, RowChange, Step } from './ledger-state';

const keyOf = (state: LedgerState, id: string): string => state.added.get(id) ?? id;

/** What one request carries, and which row each change is of. */
export type Sending = {
  readonly changes: readonly LedgerChange[];
  readonly keys: readonly string[];
  /** What each row was when it was sent; null for one that is removed. */
  readonly facts: readonly (Fact | null)[];
};

function changeOf(fact: Fact | undefined, row: LedgerRow | undefined): LedgerChange | null {
  if (fact && !row) return incomplete(fact) ? null : ({ kind: 'add', fact } as LedgerChange);
  if (!fact && row) return { kind: 'remove', revision: row.revision, id: row.fact.id };
  if (!fact || !row || fact === row.fact || sameFact(fact, row.fact)) return null;
  return incomplete(fact) ? null : ({ kind: 'edit', revision: row.revision, fact } as LedgerChange);
}

/** Everything that is to be saved and can be: rows that lack something and rows in conflict wait. Null for nothing. */
export function toSend(state: LedgerState): Sending | null {
  const waiting = new Set(state.conflicts.map(({ key }) => key));
  const removed = [...state.known.keys()].filter((key) => !state.local.has(key));
  const sent = [...state.order, ...removed]
    .filter((key) => !waiting.has(key))
    .map((key) => ({ key, change: changeOf(state.local.get(key), state.known.get(key)) }))
    .filter((each): each is { key: string; change: LedgerChange } => each.change !== null);
  if (sent.length === 0) return null;
  return {
    changes: sent.map(({ change }) => change),
    keys: sent.map(({ key }) => key),
    facts: sent.map(({ key }) => state.local.get(key) ?? null),
  };
}

/** Takes in the server’s answer to a request; what was written in the meantime stays. */
export function acknowledged(state: LedgerState, sending: Sending, answer: LedgerChanged): LedgerState {
  const local = new Map(state.local);
  const known = new Map(state.known);
  const added = new Map(state.added);
  const rows = [...answer.rows];
  sending.keys.forEach((key, index) => {
    if (sending.changes[index]?.kind === 'remove') {
      known.delete(key);
      return;
    }
    const row = rows.shift();
    if (!row) return;
    known.set(key, row);
    if (row.fact.id !== key) added.set(row.fact.id, key);
    const now = local.get(key);
    if (!now) return;
    local.set(key, now === sending.facts[index] ? row.fact : { ...now, id: row.fact.id });
  });
  return { ...state, local, known, added };
}

/** Whether the row has something that is still to be saved. */
const isPending = (state: LedgerState, key: string, row: LedgerRow): boolean => {
  const mine = state.local.get(key);
  return mine === undefined || (mine !== row.fact && !sameFact(mine, row.fact));
};

/**
 * Takes in the whole ledger as the server has it now. Rows with something unsaved keep what they build on, so that
 * the server can say that they have moved on.
 */
export function refreshed(state: LedgerState, rows: readonly LedgerRow[]): LedgerState {
  const pending = [...state.known].filter(([key, row]) => isPending(state, key, row));
  const known = new Map([...rows.map((row) => [keyOf(state, row.fact.id), row] as const), ...pending]);
  const local = new Map<string, Fact>();
  for (const [key, row] of known) local.set(key, row.fact);
  for (const [key] of pending) {
    const mine = state.local.get(key);
    if (mine) local.set(key, mine);
    else local.delete(key);
  }
  for (const [key, mine] of state.local) if (!state.known.has(key)) local.set(key, mine);
  const there = new Set(state.order);
  const order = [...state.order, ...[...known.keys()].filter((key) => !there.has(key))];
  return { ...state, local, known, order: order.filter((key) => local.has(key)) };
}

/** The rows that the server refused because they have moved on. */
export function conflicted(state: LedgerState, { conflicts }: LedgerConflicts): LedgerState {
  const fresh = conflicts.map(({ id, row }) => ({ key: keyOf(state, id), theirs: row }));
  const keys = new Set(fresh.map(({ key }) => key));
  return { ...state, conflicts: [...state.conflicts.filter(({ key }) => !keys.has(key)), ...fresh] };
}

/** `mine`: what was written here is put on top of what is there now; `theirs`: what is there now stays. */
export function resolved(state: LedgerState, key: string, choice: 'mine' | 'theirs'): LedgerState {
  const conflict = state.conflicts.find((each) => each.key === key);
  if (!conflict) return state;
  const local = new Map(state.local);
  const known = new Map(state.known);
  const { theirs } = conflict;
  const mine = mineOf(state, conflict);
  if (theirs) known.set(key, theirs);
  else known.delete(key);
  const kept = choice === 'theirs' ? (theirs?.fact ?? null) : mine;
  if (kept) local.set(key, kept);
  else local.delete(key);
  const order = kept && !state.order.includes(key) ? [...state.order, key] : state.order;
  return {
    ...state,
    local,
    known,
    order: order.filter((each) => local.has(each)),
    conflicts: state.conflicts.filter((each) => each.key !== key),
  };
}

/** What the row would be with `mine` chosen; null where it was removed here. */
export function mineOf(state: LedgerState, { key, theirs }: Conflict): Fact | null {
  const mine = state.local.get(key) ?? null;
  const base = state.known.get(key)?.fact;
  return mine && base && theirs ? patched(theirs.fact, base, mine) : mine;
}

/** Takes in a confirmed import as one step that can be undone. Nothing was unsaved when it was sent. */
export function imported(
  state: LedgerState,
  changes: readonly LedgerChange[],
  answer: LedgerChanged,
): LedgerState {
  const local = new Map(state.local);
  const known = new Map(state.known);
  const order = [...state.order];
  const rows = [...answer.rows];
  const made: RowChange[] = [];
  for (const change of changes) {
    const row = change.kind === 'remove' ? undefined : rows.shift();
    if (!row) continue;
    const key = keyOf(state, row.fact.id);
    const before = state.local.get(key) ?? null;
    if (!before) order.push(key);
    made.push({ key, before, after: row.fact, place: order.indexOf(key) });
    known.set(key, row);
    local.set(key, row.fact);
  }
  const step: Step = { label: '导入', changes: made };
  return { ...state, local, known, order, done: [...state.done, step], undone: [] };
}
