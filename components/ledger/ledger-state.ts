import type { Fact } from '@/lib/evidence/fact';
import type { LedgerRow } from '@/lib/workflow/ledger-wire';
import { patched, sameFact } from './fact-patch';

/** One row of a step: what it was and what it became; null where it was not there. `place`: its index among the rows. */
export type RowChange = {
  readonly key: string;
  readonly before: Fact | null;
  readonly after: Fact | null;
  readonly place: number;
};

/** What one undo takes back, with its name for people. */
export type Step = { readonly label: string; readonly changes: readonly RowChange[] };

/** Somebody else has changed or removed (`theirs` null) a row that was changed here, too. */
export type Conflict = { readonly key: string; readonly theirs: LedgerRow | null };

/**
 * The ledger in this page. A row goes by its `key`: the fact’s id, or one of this page’s own as long as the server
 * has given it none. `local` is what the person sees, `known` what the server is known to have; their difference is
 * what is still to be saved, so nothing can be forgotten between two requests.
 */
export type LedgerState = {
  readonly order: readonly string[];
  readonly local: ReadonlyMap<string, Fact>;
  readonly known: ReadonlyMap<string, LedgerRow>;
  /** Fact id → key, for the rows that were added here. */
  readonly added: ReadonlyMap<string, string>;
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
  readonly conflicts: readonly Conflict[];
};

export function openLedger(rows: readonly LedgerRow[]): LedgerState {
  return {
    order: rows.map((row) => row.fact.id),
    local: new Map(rows.map((row) => [row.fact.id, row.fact])),
    known: new Map(rows.map((row) => [row.fact.id, row])),
    added: new Map(),
    done: [],
    undone: [],
    conflicts: [],
  };
}

/** The rows as they stand after `changes`, each taken as “before → after”. */
function put(state: LedgerState, changes: readonly RowChange[]): LedgerState {
  const local = new Map(state.local);
  const order = [...state.order];
  for (const { key, before, after, place } of changes) {
    const now = local.get(key) ?? null;
    if (after === null) local.delete(key);
    else local.set(key, now && before ? patched(now, before, after) : after);
    if (!order.includes(key)) order.splice(place, 0, key);
  }
  return { ...state, local, order: order.filter((key) => local.has(key)) };
}

/**
 * One step of the person’s: a cell, a pasted block, a row more or less. Where it fills a row that was blank as if it
 * had not been there, the steps that made the blank row are forgotten.
 */
export function takeStep(state: LedgerState, step: Step): LedgerState {
  if (step.changes.length === 0) return state;
  const remade = new Set(
    step.changes.filter(({ key, before }) => before === null && state.local.has(key)).map(({ key }) => key),
  );
  const done = state.done.filter(({ changes }) => !changes.every(({ key }) => remade.has(key)));
  return { ...put(state, step.changes), done: [...done, step], undone: [] };
}

const reversed = (changes: readonly RowChange[]): readonly RowChange[] =>
  [...changes]
    .reverse()
    .map(({ key, before, after, place }) => ({ key, before: after, after: before, place }));

/** The rows that are no longer as the step left them: somebody else’s hand is in them. */
const touched = (state: LedgerState, changes: readonly RowChange[]): readonly string[] =>
  changes
    .filter(({ key, before, after }) => {
      const now = state.local.get(key);
      if (!now || !before) return (now === undefined) !== (before === null);
      return after !== null && !sameFact(patched(now, after, before), now);
    })
    .map(({ key }) => key);

/** `refused`: keys of rows that stand in the way, since they were changed after the step; then nothing is changed. */
type Turned = { readonly state: LedgerState; readonly refused: readonly string[]; readonly label: string };

function turn(state: LedgerState, step: Step, changes: readonly RowChange[]): Turned {
  const refused = touched(state, changes);
  return { state: refused.length > 0 ? state : put(state, changes), refused, label: step.label };
}

/** Takes the last step back as a whole; null where there is none. */
export function undo(state: LedgerState): Turned | null {
  const step = state.done.at(-1);
  if (!step) return null;
  const turned = turn(state, step, reversed(step.changes));
  const done = state.done.slice(0, -1);
  const undone = turned.refused.length > 0 ? state.undone : [...state.undone, step];
  return { ...turned, state: { ...turned.state, done, undone } };
}

/** Does the last undone step again; null where there is none. */
export function redo(state: LedgerState): Turned | null {
  const step = state.undone.at(-1);
  if (!step) return null;
  const turned = turn(state, step, step.changes);
  const undone = state.undone.slice(0, -1);
  const done = turned.refused.length > 0 ? state.done : [...state.done, step];
  return { ...turned, state: { ...turned.state, done, undone } };
}
