import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Subject, subjectOf } from '@/lib/checker/answer';
import { blockTexts } from '@/lib/checker/answer-match';
import { checkReport } from '@/lib/checker/check-report';
import { readDocx } from '@/lib/convert/docx/read-docx';
import { nationalLaws } from '@/lib/laws/national-laws';
import { doc, h1, p, title } from '@/lib/schema/build';
import type { Actor } from '@/lib/workflow/actor';
import type { AnswerBody, CreateReportBody } from '@/lib/workflow/wire';
import { firstBrokenRow } from '../audit/append-audit';
import { documentAt } from '../collab/document-at';
import { createReport } from '../reports/commands/create-report';
import { findReport, type ReportRow } from '../reports/find-report';
import { homeUnit } from '../reports/queries/home-unit';
import { codeOf, engines, must, openTestWorld, type TestWorld, withReport } from '../testing/test-world';
import type { World } from '../world';
import { checkStored } from './check-stored';
import { exportFindings } from './export-findings';
import { giveAnswer } from './give-answer';
import { answersOf } from './stored-answer';
import { withdrawAnswer } from './withdraw-answer';

const draft = doc(
  title('青禾镇人民政府2026年度法治政府建设情况报告'),
  h1('主要举措和成效', { role: 'achievements' }),
  p('全年办结各类纠纷217件，化解率【填写：化解率】。'),
);

const reason = '按县统计局公布的口径填写';

const waiver = (subject: Subject, over: object = {}): AnswerBody => ({
  kind: 'waiver',
  ...subject,
  category: 'scope',
  reason,
  ...over,
});

describe.each(engines)('answers to findings on %s', (engine) => {
  let test: TestWorld;
  let world: World;
  let actor: Actor;
  let report: ReportRow;
  /** What an answer to the first number without proof speaks of, and to a finding of another rule. */
  let subject: Subject;
  let other: Subject;

  beforeAll(async () => {
    test = await openTestWorld(engine);
    world = test.world;
    ({ actor } = await withReport(world));
    const body: CreateReportBody = {
      kind: 'document',
      year: 2026,
      title: '',
      doc: draft.toJSON(),
      losses: [],
    };
    const { id } = must(await createReport(world, actor, must(await homeUnit(world, actor)), body));
    report = must(await findReport(world, actor, 'answer', id));
    const made = await documentAt(world.db, report.id, report.version);
    const { year, unit } = report;
    const env = { year, unit, laws: nationalLaws, ledger: [], purpose: 'draft' } as const;
    const { diagnostics } = checkReport(made, env);
    const [number] = diagnostics.filter(({ kind }) => kind === 'unsupported');
    const [slot] = diagnostics.filter(({ kind }) => kind === 'unfilled');
    if (!number || !slot) throw new Error('the draft has no finding of both kinds');
    subject = subjectOf(number, diagnostics, blockTexts(made));
    other = subjectOf(slot, diagnostics, blockTexts(made));
  });
  afterAll(() => test.end());

  const holding = async () =>
    (await answersOf(world.db, report.id)).filter(({ withdrawn }) => withdrawn === null);

  it('records a reason, signed with who gave it and when', async () => {
    const given = must(await giveAnswer(world, actor, report, waiver(subject)));
    expect(given).toMatchObject({ name: '周明岚', withdrawn: null });
    const expected: Answer = { kind: 'waiver', ...subject, category: 'scope', reason, by: actor.id, at: '' };
    const [stored] = await answersOf(world.db, report.id);
    expect(stored).toEqual(given);
    expect({ ...stored?.answer, at: '' }).toEqual(expected);
    expect(stored?.answer.at).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });

  it('takes the same answer twice for one', async () => {
    const again = must(await giveAnswer(world, actor, report, waiver(subject)));
    expect(await answersOf(world.db, report.id)).toEqual([again]);
  });

  it('lets a new reason take the place of the old one, which stays on record', async () => {
    must(await giveAnswer(world, actor, report, waiver(subject, { reason: '以调解台账登记的数为准' })));
    const all = await answersOf(world.db, report.id);
    expect(all).toHaveLength(2);
    expect(all.filter(({ withdrawn }) => withdrawn !== null)).toMatchObject([
      { answer: { reason }, withdrawn: { name: '周明岚' } },
    ]);
    expect(await holding()).toMatchObject([{ answer: { reason: '以调解台账登记的数为准' } }]);
  });

  it('refuses a reason that says too little and a category nobody knows', async () => {
    const refused = async (over: object) => {
      const result = await giveAnswer(world, actor, report, waiver(subject, over));
      return result.ok ? null : result.error;
    };
    const short = await refused({ reason: '属实  。   ' });
    expect(short?.code).toBe('bad-input');
    expect(short?.message).toContain('6个字');
    expect((await refused({ category: 'mood' }))?.message).toMatch(/[\u4e00-\u9fff]。$/);
    expect(await holding()).toHaveLength(1);
  });

  it('keeps that a finding is not right beside the reasons', async () => {
    must(await giveAnswer(world, actor, report, { kind: 'notRight', ...other }));
    expect((await holding()).map(({ answer }) => answer.kind)).toEqual(['waiver', 'notRight']);
  });

  it('records one answer when the same is given many times at once', async () => {
    const before = (await holding()).length;
    const body = waiver(other, { reason: '等县里批复后再填写' });
    await Promise.all(Array.from({ length: 4 }, () => giveAnswer(world, actor, report, body)));
    expect(await holding()).toHaveLength(before + 1);
  });

  it('counts an answered number as answered and shows the reason in both files', async () => {
    const checked = await checkStored(world, report, report.version);
    const claim = checked.report.claims.find(({ text }) => text === '217件');
    expect(claim?.support).toBe('waived');
    expect([...checked.notes.values()].some((note) => note.startsWith('口径不同：以调解台账'))).toBe(true);

    const sheet = must(await exportFindings(world, actor, report, { format: 'xlsx' }));
    expect(sheet.name).toMatch(/青禾镇.*（问题清单）\.xlsx$/);
    expect([...sheet.bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);

    const copy = must(await exportFindings(world, actor, report, { format: 'docx' }));
    expect(copy.name).toMatch(/（带批注）\.docx$/);
    const { comments } = must(readDocx(copy.bytes));
    const places = new Set(checked.report.diagnostics.map(({ at }) => `${at.block}:${at.from}:${at.to}`));
    expect(comments).toHaveLength(places.size);
    expect(comments.find(({ quote }) => quote === '217件')?.text).toContain('说明：口径不同：以调解台账');
    expect(codeOf(await exportFindings(world, actor, report, { format: 'docx', version: 99 }))).toBe(
      'not-found',
    );
  });

  it('withdraws an answer without removing it, and does so once', async () => {
    const [first] = await holding();
    const id = first?.id ?? '';
    const withdrawn = must(await withdrawAnswer(world, actor, report, id));
    expect(withdrawn.withdrawn?.name).toBe('周明岚');
    expect(must(await withdrawAnswer(world, actor, report, id))).toEqual(withdrawn);
    expect((await answersOf(world.db, report.id)).map((stored) => stored.id)).toContain(id);
    expect((await holding()).map((stored) => stored.id)).not.toContain(id);
    expect(codeOf(await withdrawAnswer(world, actor, report, crypto.randomUUID()))).toBe('not-found');
    const checked = await checkStored(world, report, report.version);
    expect(checked.report.claims.find(({ text }) => text === '217件')?.support).toBe('unsupported');
  });

  it('lets the reviewer read and export, and nobody but the unit answer', async () => {
    const scope = actor.memberships[0]?.scope ?? '';
    const reviewer: Actor = { id: 'r', name: '许静', memberships: [{ role: 'reviewer', scope }] };
    expect(codeOf(await findReport(world, reviewer, 'answer', report.id))).toBe('forbidden');
    expect(codeOf(await findReport(world, reviewer, 'read', report.id))).toBe('');
    expect(codeOf(await findReport(world, reviewer, 'export', report.id))).toBe('');
  });

  it('takes no answers to a report that was sent up', async () => {
    const set = (status: 'submitted' | 'draft') =>
      world.db.updateTable('reports').set({ status }).where('id', '=', report.id).execute();
    await set('submitted');
    expect(codeOf(await findReport(world, actor, 'answer', report.id))).toBe('not-editable');
    // `report` was found while it was still a draft: sent up at that very moment, it takes none either.
    expect(codeOf(await giveAnswer(world, actor, report, waiver(subject)))).toBe('not-editable');
    expect(codeOf(await withdrawAnswer(world, actor, report, crypto.randomUUID()))).toBe('not-editable');
    await set('draft');
  });

  it('writes each act to the audit log, whose chain holds', async () => {
    const rows = await world.db.selectFrom('audit').select(['verb', 'detail']).orderBy('seq').execute();
    const count = (verb: string) => rows.filter((row) => row.verb === verb).length;
    expect([count('answer'), count('withdraw-answer')]).toEqual([4, 1]);
    expect(rows.filter(({ detail }) => detail.includes('findings-')).length).toBe(2);
    expect(await firstBrokenRow(world.db)).toBeNull();
  });
});
