import { describe, expect, test } from 'vitest';
import { buildFact } from '@/lib/evidence/build-fact';
import type { Fact } from '@/lib/evidence/fact';
import type { LedgerRow } from '@/lib/workflow/ledger-wire';
import { type LedgerState, openLedger, redo, takeStep, undo } from './ledger-state';
import { acknowledged, conflicted, imported, mineOf, refreshed, resolved, toSend } from './ledger-sync';

const row = (id: string, value: number, more: Partial<Fact> = {}, revision = 1): LedgerRow => ({
  fact: buildFact({ id, indicator: `指标${id}`, value, unit: '件', ...more }),
  revision,
  by: '周明岚',
  at: '2026-12-01T00:00:00.000Z',
});

const opened = () => openLedger([row('F01', 18), row('F02', 46)]);

/** The state after the person has written a value. */
function write(state: LedgerState, key: string, value: number | null, label = '修改'): LedgerState {
  const before = state.local.get(key);
  if (!before) throw new Error(`no row ${key}`);
  return takeStep(state, { label, changes: [{ key, before, after: { ...before, value }, place: 0 }] });
}

const add = (state: LedgerState, key: string, more: Partial<Fact> = {}): LedgerState =>
  takeStep(state, {
    label: '新增',
    changes: [
      {
        key,
        before: null,
        after: buildFact({ id: '', indicator: '新指标', value: 7, ...more }),
        place: state.order.length,
      },
    ],
  });

/** The server takes everything in that is to be saved. */
function save(state: LedgerState, numbers: readonly string[] = ['F03', 'F04']): LedgerState {
  const sending = toSend(state);
  if (!sending) return state;
  const free = [...numbers];
  const rows = sending.changes.flatMap((change): LedgerRow[] => {
    if (change.kind === 'remove') return [];
    const fact = { ...change.fact, id: change.fact.id || (free.shift() ?? '') };
    return [{ fact, revision: change.kind === 'edit' ? change.revision + 1 : 1, by: '周明岚', at: '' }];
  });
  const removed = sending.changes.flatMap((change) => (change.kind === 'remove' ? [change.id] : []));
  return acknowledged(state, sending, { rows, removed });
}

const values = (state: LedgerState) => state.order.map((key) => state.local.get(key)?.value);

describe('what is to be saved', () => {
  test('is the difference to what the server is known to have', () => {
    const state = write(opened(), 'F01', 20);
    expect(toSend(state)?.changes).toEqual([{ kind: 'edit', revision: 1, fact: { ...row('F01', 20).fact } }]);
    expect(toSend(save(state))).toBeNull();
    expect(toSend(opened())).toBeNull();
  });

  test('a row without indicator or value waits until it has them', () => {
    const blank = add(opened(), 'new:1', { indicator: '', value: null });
    expect(toSend(blank)).toBeNull();
    expect(toSend(write(opened(), 'F01', null))).toBeNull();
  });

  test('the value that a formula gives is no change', () => {
    const state = openLedger([row('F03', 97.6, { formula: 'F02/F01' })]);
    expect(toSend(write(state, 'F03', 12))).toBeNull();
  });

  test('a removed row is removed, an added one keeps its key under the number it was given', () => {
    const removed = takeStep(opened(), {
      label: '删除',
      changes: [{ key: 'F01', before: row('F01', 18).fact, after: null, place: 0 }],
    });
    expect(toSend(removed)?.changes).toEqual([{ kind: 'remove', revision: 1, id: 'F01' }]);
    const added = save(add(opened(), 'new:1'));
    expect(added.local.get('new:1')?.id).toBe('F03');
    expect(toSend(write(added, 'new:1', 8))?.changes[0]).toMatchObject({ kind: 'edit', fact: { id: 'F03' } });
  });

  test('what is written while a request is under way stays and is sent next', () => {
    const first = write(opened(), 'F01', 20);
    const sending = toSend(first);
    if (!sending) throw new Error('nothing to send');
    const second = write(first, 'F01', 21);
    const after = acknowledged(second, sending, { rows: [row('F01', 20, {}, 2)], removed: [] });
    expect(after.local.get('F01')?.value).toBe(21);
    expect(toSend(after)?.changes).toMatchObject([{ kind: 'edit', revision: 2, fact: { value: 21 } }]);
  });
});

describe('undo', () => {
  test('takes back a pasted block as one step, also after it was saved, and redo brings it again', () => {
    const before = opened();
    const facts = [1, 2, 3].map((n) => buildFact({ id: '', indicator: `贴入${n}`, value: n }));
    const pasted = takeStep(before, {
      label: '粘贴',
      changes: [
        { key: 'F02', before: row('F02', 46).fact, after: { ...row('F02', 46).fact, value: 47 }, place: 1 },
        ...facts.map((after, n) => ({ key: `new:${n}`, before: null, after, place: n + 2 })),
      ],
    });
    const saved = save(pasted, ['F03', 'F04', 'F05']);
    const back = undo(saved)?.state;
    expect(back && values(back)).toEqual([18, 46]);
    expect(back && toSend(back)?.changes.map(({ kind }) => kind)).toEqual([
      'edit',
      'remove',
      'remove',
      'remove',
    ]);
    const again = back && redo(save(back))?.state;
    expect(again && values(again)).toEqual([18, 47, 1, 2, 3]);
  });

  test('brings a removed row back to its place', () => {
    const removed = takeStep(opened(), {
      label: '删除',
      changes: [{ key: 'F01', before: row('F01', 18).fact, after: null, place: 0 }],
    });
    const back = undo(save(removed))?.state;
    expect(back?.order).toEqual(['F01', 'F02']);
    expect(back && toSend(back)?.changes[0]).toMatchObject({ kind: 'add', fact: { id: 'F01' } });
  });

  test('leaves what somebody else has written in the same field meanwhile', () => {
    const saved = save(write(opened(), 'F01', 20));
    const theirs = refreshed(saved, [row('F01', 25, {}, 3), row('F02', 46)]);
    const turned = undo(theirs);
    expect(turned?.refused).toEqual(['F01']);
    expect(turned && values(turned.state)).toEqual([25, 46]);
  });

  test('keeps what somebody else has written in another field meanwhile', () => {
    const saved = save(write(opened(), 'F01', 20));
    const theirs = refreshed(saved, [row('F01', 20, { note: '已核' }, 3), row('F02', 46)]);
    expect(undo(theirs)?.state.local.get('F01')).toMatchObject({ value: 18, note: '已核' });
  });

  test('is null where nothing was done', () => {
    expect([undo(opened()), redo(opened())]).toEqual([null, null]);
  });
});

describe('two people', () => {
  const mine = write(opened(), 'F01', 20);
  const theirs = row('F01', 25, { note: '年底复核' }, 2);
  const told = conflicted(mine, { conflicts: [{ id: 'F01', row: theirs }] });

  test('a row in conflict waits, the others are saved', () => {
    const also = write(told, 'F02', 47);
    expect(toSend(also)?.keys).toEqual(['F02']);
    expect(also.conflicts).toEqual([{ key: 'F01', theirs }]);
  });

  test('theirs chosen leaves the row as it is there', () => {
    const state = resolved(told, 'F01', 'theirs');
    expect(state.local.get('F01')).toEqual(theirs.fact);
    expect(toSend(state)).toBeNull();
  });

  test('mine chosen goes on top of theirs and keeps what they wrote elsewhere', () => {
    const state = resolved(told, 'F01', 'mine');
    expect(toSend(state)?.changes).toMatchObject([
      { kind: 'edit', revision: 2, fact: { value: 20, note: '年底复核' } },
    ]);
  });

  test('a row removed by somebody else comes back where mine is chosen, under its number', () => {
    const gone = conflicted(mine, { conflicts: [{ id: 'F01', row: null }] });
    expect(toSend(resolved(gone, 'F01', 'mine'))?.changes).toMatchObject([
      { kind: 'add', fact: { id: 'F01' } },
    ]);
    expect(resolved(gone, 'F01', 'theirs').order).toEqual(['F02']);
    expect(mineOf(gone, { key: 'F01', theirs: null })?.value).toBe(20);
  });

  test('a refresh takes in their rows but not over what is unsaved', () => {
    const state = refreshed(mine, [theirs, row('F02', 50, {}, 2), row('F09', 1)]);
    expect(values(state)).toEqual([20, 50, 1]);
    expect(toSend(state)?.changes).toMatchObject([{ kind: 'edit', revision: 1 }]);
  });

  test('a refresh takes away what they removed and keeps what is added here', () => {
    const state = refreshed(add(opened(), 'new:1'), [row('F02', 46)]);
    expect(state.order).toEqual(['F02', 'new:1']);
  });

  test('a row removed here does not come back with a refresh before that is saved', () => {
    const removed = takeStep(opened(), {
      label: '删除',
      changes: [{ key: 'F01', before: row('F01', 18).fact, after: null, place: 0 }],
    });
    expect(refreshed(removed, [row('F01', 18), row('F02', 46)]).order).toEqual(['F02']);
  });
});

test('an import is one step: undone, what it changed is as before and what it added is gone', () => {
  const changed = { ...row('F01', 20).fact };
  const added = buildFact({ id: '', indicator: '新指标', value: 7 });
  const state = imported(
    opened(),
    [
      { kind: 'edit', revision: 1, fact: changed },
      { kind: 'add', fact: added },
    ],
    { rows: [row('F01', 20, {}, 2), row('F03', 7)], removed: [] },
  );
  expect(toSend(state)).toBeNull();
  expect(values(state)).toEqual([20, 46, 7]);
  const back = undo(state)?.state;
  expect(back && values(back)).toEqual([18, 46]);
  expect(back && toSend(back)?.changes).toMatchObject([
    { kind: 'edit', revision: 2, fact: { value: 18 } },
    { kind: 'remove', id: 'F03' },
  ]);
});
