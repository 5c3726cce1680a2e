import { describe, expect, it } from 'vitest';
import { buildFact } from '@/lib/evidence/build-fact';
import type { LedgerRow } from '@/lib/workflow/ledger-wire';
import { must } from '../testing/test-world';
import { decideChanges, type LedgerState } from './decide-changes';

const fact = buildFact({ id: 'F01', indicator: '调解纠纷数量', value: 312, unit: '件' });
const row: LedgerRow = { fact, revision: 1, by: '周明岚', at: '2026-11-02T01:00:00.000Z' };
const state = (revisions: Record<string, number>): LedgerState => ({
  rows: [row],
  revisions: new Map(Object.entries(revisions)),
});

describe('the decision over changes', () => {
  it('follows the revision that was seen, so that the history refuses it where another was written since', () => {
    const edit = { kind: 'edit', revision: 1, fact: { ...fact, value: 320 } } as const;
    const [decided] = must(decideChanges(state({ F01: 2 }), [edit]));
    expect(decided?.decided?.revision).toBe(2);
  });

  it('goes on counting after a removed number, for a new row and for the one that is brought back', () => {
    const add = { kind: 'add', fact: { ...fact, id: '' } } as const;
    const back = { kind: 'add', fact: { ...fact, id: 'F07' } } as const;
    const decided = must(decideChanges(state({ F01: 1, F07: 4 }), [add, back]));
    expect(decided.map(({ id, decided }) => [id, decided?.revision])).toEqual([
      ['F08', 1],
      ['F07', 5],
    ]);
  });

  it('names who was first, and says when the row is no more', () => {
    const late = (id: string) =>
      decideChanges(state({ F01: 1, F02: 2 }), [{ kind: 'remove', id, revision: 9 }]);
    expect(late('F01')).toMatchObject({ error: { message: expect.stringContaining('周明岚刚改过') } });
    expect(late('F02')).toMatchObject({
      error: { message: expect.stringContaining('刚被删除'), conflicts: [{ id: 'F02', row: null }] },
    });
  });
});
