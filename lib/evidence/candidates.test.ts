import { describe, expect, it } from 'vitest';
import { readClaims } from '../text/read-claims';
import { buildFact } from './build-fact';
import { type Candidate, candidates, indexLedger, type Reason } from './candidates';
import { claimWords } from './claim-words';
import type { Fact } from './fact';

const fact = (id: string, indicator: string, value: number, unit: string, more: Partial<Fact> = {}): Fact =>
  buildFact({ id, indicator, value, unit, ...more });

/** The candidates of the last number of a text; `linked`: facts that numbers before it are linked to. */
function found(text: string, facts: readonly Fact[], linked: readonly string[] = []): readonly Candidate[] {
  const all = claimWords(text, readClaims(text));
  const last = all[all.length - 1];
  if (!last) throw new Error('no number');
  return candidates({ ...last, linked }, indexLedger(facts));
}

const reason = <About extends Reason['about']>(one: Candidate | undefined, about: About) =>
  one?.reasons.find((candidate): candidate is Extract<Reason, { about: About }> => candidate.about === about);

const ledger = [
  fact('F1', '矛盾纠纷受理数', 286, '件'),
  fact('F2', '矛盾纠纷化解数', 279, '件'),
  fact('F3', '信访事项受理数', 286, '件'),
  fact('F4', '调解员人数', 22, '人'),
];

describe('the reasons of a candidate', () => {
  it('are that words, value and unit meet', () => {
    expect(found('受理矛盾纠纷286件。', ledger)[0]?.reasons).toEqual([
      { about: 'words', holds: true },
      { about: 'value', holds: true, exact: true, difference: 0, unit: '件' },
      { about: 'unit', holds: true, same: true },
    ]);
  });

  it('say by how much a value differs, in the unit of the text', () => {
    const [, other] = found('受理矛盾纠纷286件。', ledger.slice(0, 2));
    expect(other?.fact.id).toBe('F2');
    expect(reason(other, 'value')).toMatchObject({ holds: false, difference: 7 });
    const fine = [fact('F9', '罚款金额', 3.2, '万元')];
    expect(reason(found('罚款金额31500元。', fine)[0], 'value')).toMatchObject({
      difference: -500,
      unit: '元',
    });
  });

  it('tell agreement in words from equality', () => {
    const value = reason(found('受理矛盾纠纷280余件。', ledger)[0], 'value');
    expect(value).toMatchObject({ holds: true, exact: false, difference: -6 });
  });

  it('tell a unit that only counts the same', () => {
    const [first] = found('现有调解员22名。', ledger);
    expect([first?.fact.id, first?.certain, reason(first, 'unit')?.same]).toEqual(['F4', true, false]);
  });

  it('say that the period is another one', () => {
    const half = fact('F5', '矛盾纠纷受理数', 140, '件', {
      period: { from: '2026-01-01', to: '2026-06-30' },
    });
    const [first] = found('受理矛盾纠纷140件。', [...ledger, half]);
    expect([first?.fact.id, first?.certain, reason(first, 'period')?.holds]).toEqual(['F5', false, false]);
    const [told] = found('上半年受理矛盾纠纷140件。', [...ledger, half]);
    expect(reason(told, 'period')?.holds).toBe(true);
  });

  it('say what the numbers around it are linked to', () => {
    const twins = [
      fact('A', '邻里类', 61, '件', { topic: '甲' }),
      fact('B', '山林类', 61, '件', { topic: '乙' }),
    ];
    const others = [...twins, fact('C', '受理', 9, '件', { topic: '乙' })];
    expect(found('前者61件。', others).map(({ fact: { id } }) => id)).toEqual(['A', 'B']);
    expect(found('前者61件。', others, ['C']).map(({ fact: { id } }) => id)).toEqual(['B', 'A']);
    const [, used] = found('前者61件。', twins, ['A']);
    expect([used?.fact.id, reason(used, 'neighbours')?.holds]).toEqual(['A', false]);
  });
});

describe('a candidate', () => {
  it.each([
    ['人次', '人'],
    ['次', '件'],
    ['户次', '户'],
  ])('in %s is never a fact in %s', (said, stored) => {
    expect(found(`调解员培训22${said}。`, [fact('F1', '调解员培训', 22, stored)])).toEqual([]);
  });

  it.each([
    ['化解率97.6%', fact('F1', '化解率', 0.97552, '')],
    ['化解率97.6%', fact('F1', '化解率', 97.552, '%')],
    ['罚款18.75万元', fact('F1', '罚款', 187500, '元')],
    ['罚款187500元', fact('F1', '罚款', 18.75, '万元')],
    ['化解纠纷49件', fact('F1', '化解纠纷', 49, '起')],
  ])('%s is found in another writing', (text, one) => {
    expect(found(`${text}。`, [one])[0]).toMatchObject({ agreement: 'agrees', certain: true });
  });

  it('is computed first where it follows from others', () => {
    const rate = buildFact({ id: 'D', indicator: '矛盾纠纷化解率', unit: '%', formula: 'F2/F1' });
    expect(found('矛盾纠纷化解率97.6%。', [...ledger, rate])[0]).toMatchObject({ agreement: 'agrees' });
  });

  it.each([
    '每年受理矛盾纠纷不少于286件。',
    '明年拟受理矛盾纠纷286件。',
    '新增矛盾纠纷286件。',
    '柳湾村受理矛盾纠纷286件。',
  ])('is never certain of %s', (text) => {
    expect(found(text, ledger).some(({ certain }) => certain)).toBe(false);
  });

  it('is nobody where the indicator has no words, and nothing breaks on odd values', () => {
    const odd = [
      fact('F1', '数', 286, '件'),
      fact('F2', '', 286, '件'),
      fact('F3', '矛盾纠纷', Number.NaN, '件'),
    ];
    expect(found('受理矛盾纠纷286件。', odd).some(({ certain }) => certain)).toBe(false);
  });
});
