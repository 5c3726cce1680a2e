import { ok, type Result } from '@/lib/base/result';
import { buildFact } from '@/lib/evidence/build-fact';
import type { Fact } from '@/lib/evidence/fact';
import { editCell } from './edit-cell';
import { changedFields } from './fact-patch';
import { isBlank } from './incomplete';
import type { WrittenColumn } from './ledger-column';
import { type RowChange, redo, type Step, takeStep, undo } from './ledger-state';
import type { LedgerStore } from './ledger-store';

/** What a person can do to the rows; everything but the last two is one step that can be undone. */
export type LedgerActions = {
  /** Writes one text into a cell. */
  write(key: string, column: WrittenColumn, text: string): Result<null>;
  /** Empties cells; a period cannot be empty and stays. */
  clear(cells: readonly { readonly key: string; readonly column: WrittenColumn }[]): void;
  /** Changes fields of a row as they are. */
  patch(key: string, change: Partial<Fact>, label: string): void;
  take(step: Step): void;
  /** A blank row behind `after` (at the end for null), of its topic; gives its key. */
  add(after: string | null): string;
  remove(keys: readonly string[]): void;
  /** Takes a blank row away again as if it had never been; false where something is in it. */
  dropBlank(key: string): boolean;
  undo(): TurnedBack | null;
  redo(): TurnedBack | null;
};

/** What was undone or done again, by name; `refused`: the rows that stood in the way. */
export type TurnedBack = { readonly label: string; readonly refused: readonly string[] };

let lastKey = 0;

/** A key for a row that has no number yet. */
export const newRowKey = (): string => {
  lastKey += 1;
  return `new:${lastKey}`;
};

/** What a new row of a year begins as. */
export const blankFact = (year: number, topic: string): Fact =>
  buildFact({ id: '', indicator: '', topic, period: { from: `${year}-01-01`, to: `${year}-12-31` } });

const actionName: Readonly<Record<WrittenColumn, string>> = {
  indicator: '改指标',
  value: '改数值',
  unit: '改单位',
  period: '改期间',
  source: '改来源',
  office: '改科室',
  holder: '改经手',
};

function turned(store: LedgerStore, turn: typeof undo): TurnedBack | null {
  const result = turn(store.get().state);
  if (!result) return null;
  store.update(() => result.state);
  return { label: result.label, refused: result.refused };
}

export function ledgerActions(store: LedgerStore, year: number): LedgerActions {
  const factOf = (key: string) => store.get().state.local.get(key);
  const placeOf = (key: string) => store.get().state.order.indexOf(key);
  const take = (step: Step) => store.update((state) => takeStep(state, step));
  const change = (key: string, before: Fact, after: Fact): RowChange => ({
    key,
    before,
    after,
    place: placeOf(key),
  });
  return {
    take,
    write(key, column, text) {
      const before = factOf(key);
      if (!before) return ok(null);
      const edited = editCell(before, column, text, year);
      if (!edited.ok) return edited;
      if (changedFields(before, edited.value).length > 0)
        take({ label: actionName[column], changes: [change(key, before, edited.value)] });
      return ok(null);
    },
    clear(cells) {
      const after = new Map<string, Fact>();
      for (const { key, column } of cells) {
        const fact = after.get(key) ?? factOf(key);
        const edited = fact && column !== 'period' ? editCell(fact, column, '', year) : null;
        if (edited?.ok) after.set(key, edited.value);
      }
      const changes = [...after].flatMap(([key, fact]): RowChange[] => {
        const before = factOf(key);
        return before && changedFields(before, fact).length > 0 ? [change(key, before, fact)] : [];
      });
      take({ label: '清除', changes });
    },
    patch(key, fields, label) {
      const before = factOf(key);
      if (!before) return;
      const after = { ...before, ...fields };
      if (changedFields(before, after).length > 0) take({ label, changes: [change(key, before, after)] });
    },
    add(after) {
      const key = newRowKey();
      const topic = (after === null ? undefined : factOf(after)?.topic) ?? '';
      const place = after === null ? store.get().state.order.length : placeOf(after) + 1;
      take({ label: '新增条目', changes: [{ key, before: null, after: blankFact(year, topic), place }] });
      return key;
    },
    remove(keys) {
      const changes = keys.flatMap((key): RowChange[] => {
        const before = factOf(key);
        return before ? [{ key, before, after: null, place: placeOf(key) }] : [];
      });
      take({ label: keys.length > 1 ? `删除 ${keys.length} 条` : '删除条目', changes });
    },
    dropBlank(key) {
      const fact = factOf(key);
      if (!fact || !isBlank(fact)) return false;
      store.update((state) => forget(state, key));
      return true;
    },
    undo: () => turned(store, undo),
    redo: () => turned(store, redo),
  };
}

/** Takes a row out together with the steps that only made it. */
function forget(state: ReturnType<LedgerStore['get']>['state'], key: string) {
  const local = new Map(state.local);
  local.delete(key);
  const about = ({ changes }: Step) => changes.every((each) => each.key === key);
  return {
    ...state,
    local,
    order: state.order.filter((each) => each !== key),
    done: state.done.filter((step) => !about(step)),
  };
}
