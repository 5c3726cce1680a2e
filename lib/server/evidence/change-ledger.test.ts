import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFact } from '@/lib/evidence/build-fact';
import type { Fact } from '@/lib/evidence/fact';
import type { Actor } from '@/lib/workflow/actor';
import { type LedgerChange, maxFacts } from '@/lib/workflow/ledger-wire';
import { firstBrokenRow } from '../audit/append-audit';
import { homeUnit } from '../reports/queries/home-unit';
import { codeOf, engines, must, openTestWorld, type TestWorld, withReport } from '../testing/test-world';
import type { World } from '../world';
import { changeLedger } from './commands/change-ledger';
import { findLedger, type Ledger } from './find-ledger';
import { ledgerRows } from './ledger-rows';
import { factHistory } from './queries/fact-history';

const mediated = buildFact({ id: '', indicator: '调解纠纷数量', value: 312, unit: '件' });
const add = (over: Partial<Fact> = {}): LedgerChange => ({
  kind: 'add',
  fact: { ...mediated, ...over },
});
const edit = (fact: Fact, revision: number): LedgerChange => ({
  kind: 'edit',
  revision,
  fact,
});
const remove = (id: string, revision: number): LedgerChange => ({ kind: 'remove', revision, id });

describe.each(engines)('a ledger on %s', (engine) => {
  let test: TestWorld;
  let world: World;
  let actor: Actor;
  let unit = '';
  let year = 2030;
  /** A ledger with nothing in it. */
  let ledger: Ledger;

  beforeAll(async () => {
    test = await openTestWorld(engine);
    world = test.world;
    ({ actor } = await withReport(world));
    unit = must(await homeUnit(world, actor)).id;
  });
  afterAll(() => test.end());

  async function emptyLedger(): Promise<void> {
    year += 1;
    ledger = must(await findLedger(world, actor, 'writeLedger', { unit, year }));
  }

  const change = (...changes: readonly LedgerChange[]) => changeLedger(world, actor, ledger, changes);
  const standing = async () =>
    (await ledgerRows(world.db, ledger)).map(({ fact, revision }) => [fact.id, fact.value, revision]);
  const historyOf = async (id: string) =>
    must(await factHistory(world, ledger, id)).revisions.map(({ fact, revision }) => [
      revision,
      fact?.value ?? null,
    ]);

  it('gives a row without a number the next free one', async () => {
    await emptyLedger();
    const { rows } = must(await change(add(), add({ value: 5 }), add({ id: 'F09' }), add()));
    expect(rows.map(({ fact }) => fact.id)).toEqual(['F10', 'F11', 'F09', 'F12']);
    expect(rows[0]).toMatchObject({ revision: 1, by: '周明岚', fact: { value: 312 } });
  });

  it('keeps the order of the numbers beyond F99', async () => {
    await emptyLedger();
    must(await change(...['F100', 'F99', 'F9', '甲1'].map((id) => add({ id }))));
    expect((await standing()).map(([id]) => id)).toEqual(['F9', 'F99', 'F100', '甲1']);
    expect(must(await change(add())).rows[0]?.fact.id).toBe('F101');
  });

  it('keeps every revision of a row with who and when, its removal too', async () => {
    await emptyLedger();
    const [row] = must(await change(add())).rows;
    const fact = row?.fact ?? mediated;
    must(await change(edit({ ...fact, value: 320 }, 1)));
    const gone = must(await change(remove(fact.id, 2)));
    expect(gone).toEqual({ rows: [], removed: [fact.id] });
    expect(await standing()).toEqual([]);
    expect(await historyOf(fact.id)).toEqual([
      [1, 312],
      [2, 320],
      [3, null],
    ]);
    const [first] = must(await factHistory(world, ledger, fact.id)).revisions;
    expect(first).toMatchObject({ by: '周明岚', fact });
    expect(first?.at).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });

  it('never gives a removed number to another row, and goes on counting when it is brought back', async () => {
    await emptyLedger();
    must(await change(add()));
    must(await change(remove('F01', 1)));
    expect(must(await change(add({ value: 7 }))).rows[0]?.fact.id).toBe('F02');
    const back = must(await change(add({ id: 'F01' })));
    expect(back.rows[0]).toMatchObject({ revision: 3, fact: { id: 'F01', value: 312 } });
    expect(await historyOf('F01')).toEqual([
      [1, 312],
      [2, null],
      [3, 312],
    ]);
  });

  it('computes what is derived, and computes it anew when what it rests on changes', async () => {
    await emptyLedger();
    const rate = { indicator: '调解成功率', value: null, unit: '%', formula: 'F02/F01' };
    const { rows } = must(await change(add({ value: 320 }), add({ value: 312 }), add(rate)));
    expect(rows[2]?.fact).toMatchObject({ id: 'F03', value: 97.5 });
    must(await change(edit({ ...mediated, id: 'F02', value: 304 }, 1)));
    expect(await standing()).toContainEqual(['F03', 95, 1]);
    const unread = await change(edit({ ...mediated, ...rate, id: 'F03', formula: 'F02/' }, 1));
    expect(unread).toMatchObject({
      error: { code: 'bad-input', message: expect.stringMatching(/调解成功率.*公式/) },
    });
    must(await change(edit({ ...mediated, ...rate, id: 'F03' }, 1)));
    expect(await historyOf('F03')).toEqual([[1, 97.5]]);
  });

  it('makes no revision of a row that is already as wanted', async () => {
    await emptyLedger();
    const [row] = must(await change(add())).rows;
    expect(must(await change(edit(row?.fact ?? mediated, 1))).rows).toEqual([row]);
    expect(await historyOf('F01')).toHaveLength(1);
  });

  it('tells the later of two what stands there, and writes nothing of the request', async () => {
    await emptyLedger();
    const [row] = must(await change(add(), add())).rows;
    const fact = row?.fact ?? mediated;
    must(await change(edit({ ...fact, value: 320 }, 1)));
    const late = await change(add(), edit({ ...fact, value: 299 }, 1), remove('F07', 1));
    expect(late).toMatchObject({
      ok: false,
      error: {
        code: 'stale-fact',
        message: expect.stringContaining('周明岚刚改过“调解纠纷数量”'),
        conflicts: [
          { id: 'F01', row: { revision: 2, by: '周明岚', fact: { value: 320 } } },
          { id: 'F07', row: null },
        ],
      },
    });
    expect(await standing()).toEqual([
      ['F01', 320, 2],
      ['F02', 312, 1],
    ]);
  });

  it.each([
    ['a number that is taken', 'duplicate-fact', () => [add(), add({ id: 'F01' })]],
    ['the same number twice', 'bad-input', () => [add({ id: 'F05' }), add({ id: 'F05' })]],
    ['more rows than a ledger holds', 'too-many-facts', () => Array.from({ length: maxFacts }, () => add())],
  ])('refuses %s', async (_, code, changes) => {
    await emptyLedger();
    must(await change(add()));
    expect(codeOf(await change(...changes()))).toBe(code);
    expect(await standing()).toEqual([['F01', 312, 1]]);
  });

  it('lets exactly one of many at once change a row, and loses no revision', async () => {
    await emptyLedger();
    const other = engine === 'postgres' ? await test.another() : world;
    const [row] = must(await change(add())).rows;
    const fact = row?.fact ?? mediated;
    const results = await Promise.all(
      [1, 2, 3, 4].map((value) =>
        changeLedger(value % 2 ? world : other, actor, ledger, [edit({ ...fact, value }, 1), add({ value })]),
      ),
    );
    const won = results.flatMap((result) => (result.ok ? [result.value.rows[0]?.fact.value] : []));
    expect(results.map(codeOf).sort()).toEqual(['', 'stale-fact', 'stale-fact', 'stale-fact']);
    expect(await standing()).toEqual([
      ['F01', won[0], 2],
      ['F02', won[0], 1],
    ]);
    expect(await historyOf('F01')).toEqual([
      [1, 312],
      [2, won[0]],
    ]);
    if (other !== world) await other.close();
  });

  it('gives each of twenty at once a number of its own', async () => {
    await emptyLedger();
    const other = engine === 'postgres' ? await test.another() : world;
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, value) =>
        changeLedger(value % 2 ? world : other, actor, ledger, [add({ value })]),
      ),
    );
    const ids = results.flatMap((result) => must(result).rows.map(({ fact }) => fact.id));
    const numbers = Array.from({ length: 20 }, (_, i) => `F${String(i + 1).padStart(2, '0')}`);
    expect([...ids].sort()).toEqual(numbers);
    if (other !== world) await other.close();
  });

  it('tells the audit log how many rows were changed, and not what is in them', async () => {
    await emptyLedger();
    must(await change(add(), add()));
    const { verb, subject, detail } = await world.db
      .selectFrom('audit')
      .selectAll()
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    expect([verb, subject]).toEqual(['change-ledger', unit]);
    expect(JSON.parse(detail)).toEqual({ year, add: 2, edit: 0, remove: 0 });
    expect(await firstBrokenRow(world.db)).toBeNull();
  });

  it('shows a stranger nothing and lets a reader change nothing', async () => {
    await emptyLedger();
    const neighbour: Actor = { id: 'y', name: '邻镇', memberships: [{ role: 'author', scope: 'zzz/' }] };
    const find = async (who: Actor, verb: 'readLedger' | 'writeLedger') =>
      codeOf(await findLedger(world, who, verb, ledger));
    expect(await find(neighbour, 'readLedger')).toBe('not-found');
    for (const role of ['auditor', 'reviewer'] as const) {
      const reader: Actor = { id: 'r', name: '县里', memberships: [{ role, scope: ledger.scope }] };
      expect([await find(reader, 'readLedger'), await find(reader, 'writeLedger')]).toEqual([
        '',
        'forbidden',
      ]);
    }
  });
});
