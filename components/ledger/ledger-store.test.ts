import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ok, type Result, refuse } from '@/lib/base/result';
import { buildFact } from '@/lib/evidence/build-fact';
import type { LedgerChange, LedgerChanged, LedgerRow, LedgerView } from '@/lib/workflow/ledger-wire';
import type { ChangeRefusal, LedgerClient } from './ledger-client';
import { takeStep } from './ledger-state';
import { type LedgerStore, ledgerStore } from './ledger-store';
import { resolved } from './ledger-sync';

const row = (value: number, revision = 1): LedgerRow => ({
  fact: buildFact({ id: 'F01', indicator: '受理数', value }),
  revision,
  by: '陈启文',
  at: '2026-12-01T00:00:00.000Z',
});

const view = (rows: LedgerRow[]): LedgerView => ({
  unit: 'u1',
  unitName: '青禾镇',
  year: 2026,
  writable: true,
  rows,
  uses: {},
});

type Answer = Result<LedgerChanged, ChangeRefusal>;

/** A server that gives the answers in turn and then takes everything; `sent` is what it was asked. */
function server(answers: readonly Answer[], latest: () => LedgerRow[] = () => [row(20, 2)]) {
  const sent: (readonly LedgerChange[])[] = [];
  const turns = [...answers];
  const client: Pick<LedgerClient, 'change' | 'load'> = {
    async change(changes) {
      sent.push(changes);
      return turns.shift() ?? ok({ rows: latest(), removed: [] });
    },
    load: async () => ok(view(latest())),
  };
  return { sent, client: client as LedgerClient };
}

const write = (store: LedgerStore, value: number) =>
  store.update((state) => {
    const before = state.local.get('F01') ?? row(0).fact;
    return takeStep(state, {
      label: '修改',
      changes: [{ key: 'F01', before, after: { ...before, value }, place: 0 }],
    });
  });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('saving a ledger', () => {
  test('goes on by itself and says so', async () => {
    const { client, sent } = server([]);
    const store = ledgerStore(view([row(18)]), client);
    write(store, 20);
    expect(store.get().save).toEqual({ kind: 'saving', rows: 1 });
    await store.settled();
    expect(store.get().save).toEqual({ kind: 'saved' });
    expect(sent).toHaveLength(1);
    store.close();
  });

  test('a server out of reach is told and tried again, nothing is lost', async () => {
    const { client, sent } = server([refuse('unreachable', '连不上服务器。')]);
    const store = ledgerStore(view([row(18)]), client);
    write(store, 20);
    await vi.advanceTimersByTimeAsync(0);
    expect(store.get().save).toEqual({
      kind: 'failed',
      message: '没有保存：连不上服务器。',
      again: 'by-itself',
    });
    expect(store.get().state.local.get('F01')?.value).toBe(20);
    await vi.advanceTimersByTimeAsync(6000);
    expect(sent).toHaveLength(2);
    expect(store.get().save).toEqual({ kind: 'saved' });
    store.close();
  });

  test('a refusal waits for the person', async () => {
    const { client, sent } = server([refuse('bad-input', '指标太长。')]);
    const store = ledgerStore(view([row(18)]), client);
    write(store, 20);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(store.get().save).toMatchObject({ kind: 'failed', again: 'when-asked' });
    expect(sent).toHaveLength(1);
    store.retry();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toHaveLength(2);
    store.close();
  });

  test('a row that somebody else was first with is held until the person has chosen', async () => {
    const theirs = row(25, 2);
    const stale: Answer = {
      ok: false,
      error: { code: 'stale-fact', message: '有人先改了。', conflicts: [{ id: 'F01', row: theirs }] },
    };
    const { client, sent } = server([stale], () => [row(20, 3)]);
    const store = ledgerStore(view([row(18)]), client);
    write(store, 20);
    await store.settled();
    expect(store.get().state.conflicts).toEqual([{ key: 'F01', theirs }]);
    expect(sent).toHaveLength(1);
    store.update((state) => resolved(state, 'F01', 'mine'));
    await store.settled();
    expect(sent[1]).toMatchObject([{ kind: 'edit', revision: 2, fact: { value: 20 } }]);
    expect(store.get().state.conflicts).toEqual([]);
    store.close();
  });

  test('what others have done is taken in after a save', async () => {
    const other: LedgerRow = { ...row(7), fact: buildFact({ id: 'F02', indicator: '别人新增', value: 7 }) };
    const { client } = server([ok({ rows: [row(20, 2)], removed: [] })], () => [row(20, 2), other]);
    const store = ledgerStore(view([row(18)]), client);
    write(store, 20);
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.get().state.order).toEqual(['F01', 'F02']);
    store.close();
  });
});
