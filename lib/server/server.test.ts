import { getMigrations } from 'better-auth/db/migration';
import { Step, Transform } from 'prosemirror-transform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildFact } from '@/lib/evidence/build-fact';
import { doc, p, title } from '@/lib/schema/build';
import { schema } from '@/lib/schema/schema';
import type { Actor } from '@/lib/workflow/actor';
import type { StepJson, StepsSince } from '@/lib/workflow/wire';
import { firstBrokenRow } from './audit/append-audit';
import { appendToLog } from './collab/append-to-log';
import { documentAt } from './collab/document-at';
import { migrateDatabase } from './db/migrate';
import { addFacts } from './evidence/add-facts';
import { factsOf } from './evidence/facts-of';
import { appendSteps } from './reports/commands/append-steps';
import { createReport } from './reports/commands/create-report';
import { findReport, type ReportRow } from './reports/find-report';
import { homeUnit } from './reports/queries/home-unit';
import { listReports } from './reports/queries/list-reports';
import { loadReport } from './reports/queries/load-report';
import { stepsSince } from './reports/queries/steps-since';
import { setUp } from './setup/set-up';
import { setupToken } from './setup/setup-token';
import {
  actorNamed,
  codeOf,
  engines,
  must,
  openTestWorld,
  setupBody,
  type TestWorld,
  withReport,
} from './testing/test-world';
import type { World } from './world';

/** One step that types `text` at the head of the title. */
const typing = (text: string): StepJson => ({
  stepType: 'replace',
  from: 1,
  to: 1,
  slice: { content: [{ type: 'text', text }] },
});

const write = (
  world: World,
  actor: Actor,
  report: ReportRow,
  version: number,
  steps: StepJson[],
  clientId = 'c1',
) => appendSteps(world, actor, report, { version, steps, clientId });

const again = async (world: World, actor: Actor, report: ReportRow): Promise<ReportRow> =>
  must(await findReport(world, actor, 'read', report.id));

describe.each(engines)('the server on %s', (engine) => {
  let test: TestWorld;
  let world: World;
  let actor: Actor;
  let report: ReportRow;

  beforeAll(async () => {
    test = await openTestWorld(engine);
    world = test.world;
    ({ actor, report } = await withReport(world));
  });
  afterAll(() => test.end());

  it('migrates once and finds nothing to do the second time', async () => {
    await migrateDatabase(world.db, world.clock);
    const applied = await world.db.selectFrom('schema_migrations').select('name').execute();
    expect(applied.map((row) => row.name)).toEqual([
      '0001-initial',
      '0002-answers',
      '0003-attachments',
      '0004-imports',
    ]);
  });

  it.runIf(engine === 'sqlite')('has every table and column that better-auth asks for', async () => {
    const { toBeCreated, toBeAdded } = await getMigrations((await world.auth()).options);
    const missing = [...toBeCreated, ...toBeAdded].map(({ table, fields }) => [table, Object.keys(fields)]);
    expect(missing).toEqual([]);
  });

  it('makes a report from the template that loads as it was made', async () => {
    const view = must(await loadReport(world, actor, report.id));
    expect(view).toMatchObject({ year: 2026, status: 'draft', version: 0, template: 'annual-report' });
    expect(view.unit.organ).toBe('青禾镇人民政府');
    expect(JSON.stringify(view.doc)).toContain('firstResponsible');
  });

  it('makes a report from a document and refuses one that the schema does not allow', async () => {
    const unit = must(await homeUnit(world, actor));
    const { doc } = must(await loadReport(world, actor, report.id));
    const body = { kind: 'document' as const, year: 2025, title: '去年', doc, losses: [] };
    const { id } = must(await createReport(world, actor, unit, body));
    expect(must(await loadReport(world, actor, id)).doc).toEqual(doc);
    const broken = { ...body, doc: { type: 'doc', content: [] } };
    expect(codeOf(await createReport(world, actor, unit, broken))).toBe('invalid-document');
    const unknown = { kind: 'template', template: 'no-such', year: 2026 } as const;
    expect(codeOf(await createReport(world, actor, unit, unknown))).toBe('bad-input');
  });

  it('keeps links of an imported document that mean this ledger, and tells how many do not', async () => {
    const unit = must(await homeUnit(world, actor));
    const fact = buildFact({ id: 'F18', indicator: '联合检查次数', value: 64, unit: '次' });
    const by = { scope: unit.id, by: actor.id, at: world.clock().toISOString() };
    await world.db.transaction().execute((tx) => addFacts(tx, { ...by, year: 2031, facts: [fact] }));
    const linked = (words: string, id: string) =>
      schema.text(words, [schema.marks.evidence.create({ fact: id })]);
    const made = (year: number) =>
      doc(
        title(`${year}年法治政府建设报告`),
        p('检查', linked('64次', 'F18'), linked('312人次', 'F77')),
      ).toJSON();
    const create = async (year: number) => {
      const body = { kind: 'document' as const, year: 2031, title: '报告', doc: made(year), losses: [] };
      const { id, unlinked } = must(await createReport(world, actor, unit, body));
      return { text: JSON.stringify(must(await loadReport(world, actor, id)).doc), unlinked };
    };
    const own = await create(2031);
    expect([own.text.includes('F18'), own.text.includes('F77'), own.unlinked]).toEqual([true, false, 1]);
    const other = await create(2030);
    expect([other.text.includes('F18'), other.unlinked]).toEqual([false, 2]);
  });

  it('appends steps, renames the report by its title and restores it from the log alone', async () => {
    const { report: own } = await freshReport(world, actor);
    expect(must(await write(world, actor, own, 0, [typing('甲'), typing('乙')]))).toBe(2);
    const after = await again(world, actor, own);
    expect(after.version).toBe(2);
    expect(after.title.startsWith('乙甲')).toBe(true);
    expect((await documentAt(world.db, own.id, 1)).firstChild?.textContent.startsWith('甲')).toBe(true);
    expect((await documentAt(world.db, own.id, 0)).firstChild?.textContent).not.toContain('甲');
  });

  it('lets one of two writers win and tells the other', async () => {
    const { report: own } = await freshReport(world, actor);
    const results = await Promise.all(
      ['c1', 'c2'].map((client) => write(world, actor, own, 0, [typing(client)], client)),
    );
    expect(results.map(codeOf).sort()).toEqual(['', 'stale-version']);
    const since = must(await stepsSince(world, await again(world, actor, own), 0));
    expect(since.version).toBe(1);
    expect(since.clientIds).toHaveLength(1);
  });

  it('loses nothing when twenty writers push against each other', async () => {
    const { report: own } = await freshReport(world, actor);
    const one = async (client: string) => {
      for (let tries = 0; tries < 200; tries++) {
        const now = await again(world, actor, own);
        if ((await write(world, actor, now, now.version, [typing(client)], client)).ok) return;
      }
      throw new Error(`${client} never got through`);
    };
    await Promise.all(Array.from({ length: 20 }, (_, i) => one(`w${i}`)));
    const since = must(await stepsSince(world, await again(world, actor, own), 0));
    expect([...since.clientIds].sort()).toEqual(Array.from({ length: 20 }, (_, i) => `w${i}`).sort());
  });

  it('is guarded by the primary key even where the version was not looked at', async () => {
    const { report: own } = await freshReport(world, actor);
    const at = world.clock().toISOString();
    const doc = await documentAt(world.db, own.id, 0);
    const intruder = { report: own.id, version: 1, step: '{}', client_id: 'x', author: 'x', created_at: at };
    await world.db.insertInto('report_steps').values(intruder).execute();
    const append = {
      report: own.id,
      version: 0,
      status: own.status,
      steps: [typing('甲')],
      clientId: 'c1',
      author: actor.id,
      at,
      doc,
      title: '题',
    };
    expect(codeOf(await appendToLog(world.db, append))).toBe('stale-version');
    expect((await again(world, actor, own)).version).toBe(0);
  });

  it('writes a snapshot every hundred steps from which the document opens', async () => {
    const { report: own } = await freshReport(world, actor);
    const steps = Array.from({ length: 60 }, () => typing('字'));
    for (const version of [0, 60, 120, 180]) {
      const now = await again(world, actor, own);
      expect(must(await write(world, actor, now, version, steps))).toBe(version + 60);
    }
    const rows = await world.db
      .selectFrom('snapshots')
      .select('version')
      .where('report', '=', own.id)
      .orderBy('version')
      .execute();
    expect(rows.map((row) => row.version)).toEqual([0, 120, 240]);
    await world.db
      .deleteFrom('report_steps')
      .where('report', '=', own.id)
      .where('version', '<=', 120)
      .execute();
    expect(
      (await documentAt(world.db, own.id, 130)).firstChild?.textContent.startsWith('字'.repeat(130)),
    ).toBe(true);
  });

  it('refuses invalid steps and keeps the report as it was', async () => {
    const { report: own } = await freshReport(world, actor);
    const beyond = { stepType: 'replace', from: 90_000, to: 90_001 };
    expect(codeOf(await write(world, actor, own, 0, [typing('甲'), beyond]))).toBe('invalid-steps');
    expect((await again(world, actor, own)).version).toBe(0);
  });

  it('does not write to a submitted report, nor to one submitted at that very moment', async () => {
    const { report: own } = await freshReport(world, actor);
    await world.db.updateTable('reports').set({ status: 'submitted' }).where('id', '=', own.id).execute();
    expect(codeOf(await write(world, actor, own, 0, [typing('甲')]))).toBe('stale-version');
    const frozen = await again(world, actor, own);
    expect(codeOf(await write(world, actor, frozen, 0, [typing('甲')]))).toBe('forbidden');
    expect(codeOf(await findReport(world, actor, 'edit', own.id))).toBe('not-editable');
  });

  it('tells every reader all steps in order, without gaps, whenever they came', async () => {
    const { report: own } = await freshReport(world, actor);
    const heard: Record<string, StepsSince[]> = { early: [], late: [] };
    const stopEarly = world.hub.follow(own.id, 0, (news) => heard.early?.push(news));
    must(await write(world, actor, own, 0, [typing('甲')], 'c1'));
    must(await write(world, actor, await again(world, actor, own), 1, [typing('乙')], 'c2'));
    const stopLate = world.hub.follow(own.id, 0, (news) => heard.late?.push(news));
    await expect
      .poll(() => Object.values(heard).map((list) => list.flatMap((news) => news.clientIds).join()))
      .toEqual(['c1,c2', 'c1,c2']);
    stopEarly();
    must(await write(world, actor, await again(world, actor, own), 2, [typing('丙')], 'c3'));
    await expect.poll(() => heard.late?.at(-1)?.version).toBe(3);
    expect(heard.early?.at(-1)?.version).toBe(2);
    stopLate();
  });

  it.runIf(engine === 'postgres')('tells readers on another instance, too', async () => {
    const { report: own } = await freshReport(world, actor);
    const other = await test.another();
    const heard: string[] = [];
    const stop = other.hub.follow(own.id, 0, (news) => heard.push(...news.clientIds));
    must(await write(world, actor, own, 0, [typing('甲')], 'c1'));
    await expect.poll(() => heard, { timeout: 3000 }).toEqual(['c1']);
    const now = await again(other, actor, own);
    must(await write(other, actor, now, 1, [typing('乙')], 'c2'));
    expect(codeOf(await write(world, actor, now, 1, [typing('丙')], 'c1'))).toBe('stale-version');
    stop();
    await other.close();
  });

  it('says history-gone to one who asks from the future', async () => {
    expect(codeOf(await stepsSince(world, report, 99))).toBe('history-gone');
  });

  it('shows a stranger nothing and does not say that there is something', async () => {
    const stranger: Actor = { id: 'x', name: '外人', memberships: [] };
    const neighbour: Actor = { id: 'y', name: '邻镇', memberships: [{ role: 'author', scope: 'zzz/' }] };
    for (const other of [stranger, neighbour]) {
      expect(codeOf(await findReport(world, other, 'read', report.id))).toBe('not-found');
      expect(await listReports(world, other)).toEqual([]);
      expect(codeOf(await homeUnit(world, other))).toBe('forbidden');
    }
  });

  it('replays the whole log to the same document as it keeps in memory', async () => {
    const { report: own } = await freshReport(world, actor);
    let doc = await documentAt(world.db, own.id, 0);
    for (let version = 0; version < 25; version++) {
      const tr = new Transform(doc).insert(1 + (version % 5), schema.text(`${version % 10}`));
      const now = await again(world, actor, own);
      must(
        await write(
          world,
          actor,
          now,
          version,
          tr.steps.map((step) => step.toJSON()),
        ),
      );
      doc = tr.doc;
    }
    const since = must(await stepsSince(world, await again(world, actor, own), 0));
    let replayed = await documentAt(world.db, own.id, 0);
    for (const json of since.steps) replayed = Step.fromJSON(schema, json).apply(replayed).doc ?? replayed;
    expect(replayed.toJSON()).toEqual(doc.toJSON());
    expect((await documentAt(world.db, own.id, 25)).toJSON()).toEqual(doc.toJSON());
  });

  it('keeps an audit log whose chain shows a changed row', async () => {
    expect(await firstBrokenRow(world.db)).toBeNull();
    await world.db.updateTable('audit').set({ actor: 'someone' }).where('seq', '=', 2).execute();
    expect(await firstBrokenRow(world.db)).toBe(2);
  });
});

async function freshReport(world: World, actor: Actor): Promise<{ report: ReportRow }> {
  const unit = must(await homeUnit(world, actor));
  const body = { kind: 'template', template: 'annual-report', year: 2026 } as const;
  const { id } = must(await createReport(world, actor, unit, body));
  return { report: must(await findReport(world, actor, 'edit', id)) };
}

describe.each(engines)('the set-up on %s', (engine) => {
  let test: TestWorld;
  beforeAll(async () => {
    test = await openTestWorld(engine);
  });
  afterAll(() => test.end());

  it('gives the same token at each start and takes no other', async () => {
    const { world } = test;
    const token = await setupToken(world.db);
    expect(await setupToken(world.db)).toBe(token);
    expect(codeOf(await setUp(world, setupBody('wrong')))).toBe('forbidden');
  });

  it('works once, with the sample township, even when it is asked twice at once', async () => {
    const { world } = test;
    const body = setupBody((await setupToken(world.db)) ?? '', 'yes');
    const results = await Promise.all([setUp(world, body), setUp(world, body)]);
    expect(results.map(codeOf).sort()).toEqual(['', 'already-set-up']);
    expect(await setupToken(world.db)).toBeNull();
    const actor = await actorNamed(world, 'zhou');
    const reports = await listReports(world, actor);
    expect(reports.map((report) => report.year).sort()).toEqual([2025, 2026]);
    const unit = must(await homeUnit(world, actor));
    expect(unit.profile.name).toBe('青禾镇');
    const sample = await world.db
      .selectFrom('scopes')
      .select('id')
      .where('name', 'like', '%示例%')
      .executeTakeFirst();
    expect((await factsOf(world.db, sample?.id ?? '', 2026)).length).toBeGreaterThanOrEqual(40);
    expect(sample?.id).not.toBe(unit.id);
  });
});
