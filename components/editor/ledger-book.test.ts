import { describe, expect, it } from 'vitest';
import { buildFact } from '@/lib/evidence/build-fact';
import type { Fact } from '@/lib/evidence/fact';
import type { LedgerRow, LedgerView } from '@/lib/workflow/ledger-wire';
import { knownAtFirst, ledgerBook } from './ledger-book';
import type { LedgerClient } from './ledger-client';
import { createStore } from './store';

const checks = (value: number) => buildFact({ id: 'F18', indicator: '联合检查次数', value, unit: '次' });

const row = (fact: Fact): LedgerRow => ({ fact, revision: 1, by: '周明岚', at: '2027-01-08T02:00:00.000Z' });

const view = (...facts: Fact[]): LedgerView => ({
  unit: 'u1',
  unitName: '青禾镇',
  year: 2026,
  writable: true,
  rows: facts.map(row),
  uses: {},
});

/** A book on a server that holds `facts`, and how often it was told of a change. */
function bookOn(server: { facts: readonly Fact[] }, first: readonly Fact[]) {
  let told = 0;
  const client: LedgerClient = {
    read: async () => ({ kind: 'done', value: view(...server.facts) }),
    change: async () => ({ kind: 'failed', message: '指标没有写。' }),
  };
  const known = createStore(knownAtFirst(first));
  return { book: ledgerBook(known, client, () => told++), known, told: () => told };
}

describe('the ledger beside an open report', () => {
  it('says that it has changed only where a fact has', async () => {
    const server = { facts: [checks(64)] };
    const { book, known, told } = bookOn(server, [checks(64)]);
    await book.refresh();
    expect(told()).toBe(0);
    expect(known.get().rows.get('F18')?.by).toBe('周明岚');
    server.facts = [checks(66)];
    await book.refresh();
    expect(told()).toBe(1);
    expect(known.get().facts[0]?.value).toBe(66);
  });

  it('takes the answer that was asked for last, whichever comes first', async () => {
    const waiting: ((facts: readonly Fact[]) => void)[] = [];
    const client: LedgerClient = {
      read: () =>
        new Promise((resolve) => {
          waiting.push((facts) => resolve({ kind: 'done', value: view(...facts) }));
        }),
      change: async () => ({ kind: 'failed', message: '' }),
    };
    const known = createStore(knownAtFirst([]));
    const book = ledgerBook(known, client, () => {});
    const both = [book.refresh(), book.refresh()];
    waiting[1]?.([checks(66)]);
    waiting[0]?.([checks(64)]);
    await Promise.all(both);
    expect(known.get().facts[0]?.value).toBe(66);
  });

  it('hands on what the server says against a new fact, and keeps what it knew', async () => {
    const { book, known } = bookOn({ facts: [] }, [checks(64)]);
    const outcome = await book.add(checks(1));
    expect(outcome).toEqual({ kind: 'failed', message: '指标没有写。' });
    expect(known.get().facts).toHaveLength(1);
  });
});
