import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { doc, h1, p, title } from '@/lib/schema/build';
import type { Actor } from '@/lib/workflow/actor';
import { checkStored } from '../answers/check-stored';
import { engines, must, openTestWorld, type TestWorld, withReport } from '../testing/test-world';
import { checkEnvOf } from './check-env-of';
import { createReport } from './commands/create-report';
import { findReport } from './find-report';
import { homeUnit } from './queries/home-unit';

const written = (year: number, part: 'achievements' | 'plan', words: string) =>
  doc(title(`青禾镇人民政府关于${year}年法治政府建设情况的报告`), h1('本部分', { role: part }), p(words));

describe.each(engines)('what a stored report is checked with on %s', (engine) => {
  let test: TestWorld;
  let actor: Actor;

  beforeAll(async () => {
    test = await openTestWorld(engine, () => new Date('2027-02-25T17:00:00Z'));
    ({ actor } = await withReport(test.world));
  });
  afterAll(() => test.end());

  const stored = async (year: number, part: 'achievements' | 'plan', words: string) => {
    const { world } = test;
    const made = written(year, part, words);
    const { id } = must(
      await createReport(world, actor, must(await homeUnit(world, actor)), {
        kind: 'document',
        year,
        title: '',
        doc: made.toJSON(),
        losses: [],
      }),
    );
    return must(await findReport(world, actor, 'read', id));
  };

  it('knows the days that are left, by the calendar of where it is written', async () => {
    const report = await stored(2026, 'achievements', '学法6次。');
    const { due } = (await checkEnvOf(test.world, report)).env;
    expect(due).toEqual({ today: '2027-02-26', report: '2027-03-01', publish: '2027-04-01' });
    const { report: checked } = await checkStored(test.world, report, report.version);
    expect(checked.diagnostics.map(({ what }) => what)).toContain('3月1日前报送，还有3天。');
  });

  it('is judged by the rule pack that its template names', async () => {
    const unit = must(await homeUnit(test.world, actor));
    const body = { kind: 'template', template: 'yunchuan-annual-report', year: 2026 } as const;
    const { id } = must(await createReport(test.world, actor, unit, body));
    const { env, rules } = await checkEnvOf(
      test.world,
      must(await findReport(test.world, actor, 'read', id)),
    );
    expect(rules.map((rule) => rule.code)).toContain('YC01');
    expect(env.settings?.get('coverage')).toEqual({ mostMissing: 1 });
  });

  it('asks nothing of one that was sent up', async () => {
    const report = await stored(2026, 'achievements', '学法6次。');
    const sent = { ...report, status: 'submitted' } as const;
    expect((await checkEnvOf(test.world, sent)).env.due).toBeUndefined();
  });

  it('holds it against the same unit’s report on the year before', async () => {
    await stored(2033, 'plan', '计划建成村级法治文化广场2个和宪法主题公园1处。');
    const report = await stored(2034, 'achievements', '已建成村级法治文化广场2个和宪法主题公园1处。');
    const { report: checked } = await checkStored(test.world, report, report.version);
    expect(checked.diagnostics.map(({ rule }) => rule)).toContain('proposed-as-done');
    const alone = await stored(2040, 'achievements', '已建成村级法治文化广场2个和宪法主题公园1处。');
    expect((await checkEnvOf(test.world, alone)).env.previous).toBeUndefined();
  });
});
