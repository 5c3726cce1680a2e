import { describe, expect, it } from 'vitest';
import type { CheckEnv } from '@/lib/checker/check-env';
import { checkReport } from '@/lib/checker/check-report';
import { sampleEnv } from '@/lib/checker/examples/sample-env';
import { buildFact } from '@/lib/evidence/build-fact';
import { doc, h1, h2, p, title } from '@/lib/schema/build';
import { schema } from '@/lib/schema/schema';
import type { Reason } from '../reason';
import { checkedFlaws, checkedSample } from '../testing/checked-sample';
import { type ProofNote, proofNotes } from './proof-notes';

const linked = (words: string, fact: string) => schema.text(words, [schema.marks.evidence.create({ fact })]);

const facts = [
  buildFact({ id: 'F1', indicator: '矛盾纠纷受理数', value: 286, unit: '件' }),
  buildFact({ id: 'F2', indicator: '矛盾纠纷化解数', value: 279, unit: '件' }),
  buildFact({ id: 'F3', indicator: '法治宣传活动场次', value: 43, unit: '场' }),
];

const report = doc(
  title('青禾镇人民政府关于2026年法治政府建设情况的报告'),
  h1('主要举措和成效'),
  h2('化解矛盾纠纷'),
  p('受理矛盾纠纷', linked('286件', 'F1'), '，化解', linked('279件', 'F2'), '，化解率97.6%。'),
  p('开展法治宣传', linked('50余场', 'F3'), '，发放手册1200册。据县统计局抽样调查，群众安全感为98.1%。'),
  p('走访企业', linked('12家', 'F9'), '。'),
  h1('下一年度主要安排'),
  p('每年培训不少于2次。'),
);

function notesOf(env: Partial<CheckEnv> = {}, reasons?: ReadonlyMap<string, readonly Reason[]>) {
  const base = { ...sampleEnv({ year: '2026' }), ledger: facts, ...env };
  return proofNotes({ report: checkReport(report, base), facts, ...(reasons && { reasons }) });
}

const shown = ({ number, words, state }: ProofNote) => [number, words, state];

describe('the notes of a proof copy', () => {
  it('are one for each number that asks for proof, in reading order', () => {
    expect(notesOf().map(shown)).toEqual([
      [1, '286件', 'linked'],
      [2, '279件', 'linked'],
      [3, '97.6%', 'computed'],
      [4, '50余场', 'disagrees'],
      [5, '1200册', 'unsupported'],
      [6, '98.1%', 'attributed'],
      [7, '12家', 'unsupported'],
    ]);
  });

  it('say what each stands on', () => {
    const [first, , rate, hedged, bare, named, gone] = notesOf();
    expect(first).toMatchObject({ fact: { id: 'F1', value: 286 } });
    expect(rate).toMatchObject({ calc: expect.stringContaining('279÷286') });
    expect(hedged).toMatchObject({ fact: { id: 'F3', value: 43 } });
    expect(bare).toMatchObject({ why: expect.stringContaining('没有依据') });
    expect(named).toMatchObject({ source: '县统计局' });
    expect(gone).toMatchObject({ why: expect.stringContaining('不在台账里') });
  });

  it('give the reason of a number that somebody has explained, with category and name', () => {
    const asked = checkReport(report, { ...sampleEnv({ year: '2026' }), ledger: facts });
    const finding = asked.diagnostics.find(({ what }) => what.includes('1200册'));
    const id = finding?.id ?? '';
    const reason = { category: '口径不同', reason: '按县司法局发放数填写', who: '周明岚', day: '2027-01-09' };
    const notes = notesOf({ waived: new Set([id]) }, new Map([[id, [reason]]]));
    expect(notes[4]).toMatchObject({ words: '1200册', state: 'waived', said: [reason] });
  });

  it('show the fact that a number differs from though somebody has explained it', () => {
    const asked = checkReport(report, { ...sampleEnv({ year: '2026' }), ledger: facts });
    const id = asked.diagnostics.find(({ rule }) => rule === 'evidence-drift')?.id ?? '';
    const reason = { category: '口径不同', reason: '含县里组织的场次', who: '周明岚', day: '2027-01-09' };
    const [, , , hedged] = notesOf({ waived: new Set([id]) }, new Map([[id, [reason]]]));
    expect(hedged).toMatchObject({ state: 'waived', said: [reason], fact: { id: 'F3' } });
  });

  it('are as many as the figures even where two rest on one fact', () => {
    const twice = doc(
      title('青禾镇2026年报告'),
      h1('主要举措和成效'),
      p('受理', linked('286件', 'F1'), '。'),
      p('前述', linked('286件', 'F1'), '均已登记。'),
    );
    const checked = checkReport(twice, { ...sampleEnv({ year: '2026' }), ledger: facts });
    expect(proofNotes({ report: checked, facts }).map(shown)).toEqual([
      [1, '286件', 'linked'],
      [2, '286件', 'linked'],
    ]);
  });

  it('are those that the sample’s numbers ask for, all with fact, sum, source or reason', () => {
    const checked = checkedSample();
    const notes = proofNotes(checked);
    const exempt = checked.report.claims.filter(({ part }) => part === 'plan');
    expect(notes).toHaveLength(checked.report.claims.length - exempt.length);
    for (const note of notes) {
      if (note.state === 'linked') expect(note.fact.source.title).not.toBe('');
      if (note.state === 'computed') expect(note.calc).toMatch(/[÷＋+]/);
      if (note.state === 'unsupported') expect(note.why).not.toBe('');
    }
    expect(new Set(notes.map(({ state }) => state)).size).toBeGreaterThanOrEqual(4);
  });

  it('name a figure whose arithmetic is not settled', () => {
    const open = proofNotes(checkedFlaws()).find(({ words }) => words === '98.6%');
    expect(open).toMatchObject({ state: 'unsupported', why: expect.stringContaining('96.7%') });
  });
});
