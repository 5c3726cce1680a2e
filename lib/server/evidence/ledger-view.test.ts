import type { Node } from 'prosemirror-model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFact } from '@/lib/evidence/build-fact';
import { doc, h1, p, title } from '@/lib/schema/build';
import { schema } from '@/lib/schema/schema';
import type { Actor } from '@/lib/workflow/actor';
import { ledgerViewSchema } from '@/lib/workflow/ledger-wire';
import { createReport } from '../reports/commands/create-report';
import { homeUnit } from '../reports/queries/home-unit';
import { setUp } from '../setup/set-up';
import { setupToken } from '../setup/setup-token';
import { actorNamed, engines, must, openTestWorld, setupBody, type TestWorld } from '../testing/test-world';
import type { World } from '../world';
import { changeLedger } from './commands/change-ledger';
import { findLedger } from './find-ledger';
import { ledgerView } from './queries/ledger-view';
import { loadLedger } from './queries/load-ledger';

const linked = (text: string, fact: string, ...marks: 'strong'[]): Node =>
  schema.text(text, [schema.mark('evidence', { fact }), ...marks.map((name) => schema.mark(name))]);

const report = doc(
  title('青禾镇人民政府2026年度法治政府建设情况报告'),
  h1('主要举措和成效', { role: 'achievements' }),
  p('全年调解纠纷', linked('3', 'F01'), linked('12', 'F01', 'strong'), linked('件', 'F01'), '，其中'),
  p(
    '成功',
    linked('300余件', 'F02'),
    '，开展检查',
    linked('64次', 'F02'),
    '，',
    linked('多次', 'F09'),
    '回访。',
  ),
);

describe.each(engines)('the view of a ledger on %s', (engine) => {
  let test: TestWorld;
  let world: World;
  let actor: Actor;
  let unit = '';

  beforeAll(async () => {
    test = await openTestWorld(engine, () => new Date('2026-11-27T08:00:00+08:00'));
    world = test.world;
    must(await setUp(world, setupBody((await setupToken(world.db)) ?? '', 'yes')));
    actor = await actorNamed(world, 'zhou');
    const home = must(await homeUnit(world, actor));
    unit = home.id;
    const ledger = must(await findLedger(world, actor, 'writeLedger', { unit, year: 2026 }));
    const facts = [
      buildFact({ id: 'F01', indicator: '调解纠纷数量', value: 312, unit: '件' }),
      buildFact({ id: 'F02', indicator: '调解成功数量', value: 304, unit: '件' }),
      buildFact({ id: 'F09', indicator: '回访次数', value: 9, unit: '次' }),
    ];
    must(
      await changeLedger(
        world,
        actor,
        ledger,
        facts.map((fact) => ({ kind: 'add', fact })),
      ),
    );
    const body = { kind: 'document', year: 2026, title: '', doc: report.toJSON(), losses: [] } as const;
    must(await createReport(world, actor, home, { ...body, losses: [] }));
    // A report may outlive a row that it is linked to.
    must(await changeLedger(world, actor, ledger, [{ kind: 'remove', id: 'F09', revision: 1 }]));
  });
  afterAll(() => test.end());

  const view = async (who: Actor, wanted: { unit: string; year: number }) =>
    ledgerView(world, who, must(await findLedger(world, who, 'readLedger', wanted)));

  it('has each place of a fact once, however the text is cut, with the figure’s words and whether it agrees', async () => {
    const { uses } = await view(actor, { unit, year: 2026 });
    const said = Object.entries(uses).map(([fact, places]) => [
      fact,
      places.map(({ block, words, agreement }) => [block, words, agreement]),
    ]);
    expect(said).toEqual([
      ['F01', [['b3', '312件', 'agrees']]],
      [
        'F02',
        [
          ['b4', '300余件', 'agrees'],
          ['b4', '64次', 'other-unit'],
        ],
      ],
      ['F09', [['b4', '多次', 'other-unit']]],
    ]);
    expect(uses.F01?.[0]?.title).toContain('青禾镇');
  });

  it('tells of the sample ledger that the sample report is true to it', async () => {
    const { units } = must(await loadLedger(world, actor, { unit: null, year: null }));
    const sample = units.find(({ name }) => name.endsWith('（示例）'))?.id ?? '';
    const shown = await view(actor, { unit: sample, year: 2026 });
    expect(ledgerViewSchema.parse(shown)).toEqual(shown);
    const uses = Object.values(shown.uses).flat();
    expect(uses.length).toBeGreaterThan(25);
    expect(uses.filter(({ agreement }) => agreement !== 'agrees')).toEqual([]);
    expect(Object.keys(shown.uses).filter((id) => !shown.rows.some(({ fact }) => fact.id === id))).toEqual(
      [],
    );
  });

  it('is of other reports’ figures in no other year', async () => {
    expect(await view(actor, { unit, year: 2025 })).toMatchObject({ rows: [], uses: {}, writable: true });
  });

  it('opens at the person’s own unit and the latest year in use, and names what one can turn to', async () => {
    const { view: shown, years, units } = must(await loadLedger(world, actor, { unit: null, year: null }));
    expect([shown.unit, shown.unitName, shown.year, years]).toEqual([unit, '青禾镇', 2026, [2026]]);
    expect(units.map(({ name }) => name).sort()).toEqual(['青禾镇', '青禾镇（示例）']);
    const earlier = must(await loadLedger(world, actor, { unit, year: 2024 }));
    expect([earlier.view.year, earlier.years]).toEqual([2024, [2026, 2024]]);
  });

  it('can be read and not written by who only looks after the unit', async () => {
    const { path } = await world.db
      .selectFrom('scopes')
      .select('path')
      .where('id', '=', unit)
      .executeTakeFirstOrThrow();
    const auditor: Actor = { id: 'r', name: '县里', memberships: [{ role: 'auditor', scope: path }] };
    const { view: shown, units } = must(await loadLedger(world, auditor, { unit: null, year: null }));
    expect([shown.writable, shown.rows.length, units]).toEqual([false, 2, [{ id: unit, name: '青禾镇' }]]);
    const nobody: Actor = { id: 'n', name: '外人', memberships: [] };
    expect(await loadLedger(world, nobody, { unit: null, year: null })).toMatchObject({
      error: { code: 'forbidden' },
    });
    expect(await loadLedger(world, nobody, { unit, year: 2026 })).toMatchObject({
      error: { code: 'not-found' },
    });
  });
});
