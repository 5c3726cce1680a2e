import { describe, expect, it } from 'vitest';
import { type LedgerRow, ledgerChangesBodySchema } from '@/lib/workflow/ledger-wire';
import { buildFact } from '../build-fact';
import type { Fact } from '../fact';
import { grid, merged, type Written } from './build-grid';
import { changesOf } from './changes-of';
import type { ImportOptions } from './import-preview';
import { previewImport } from './preview-import';
import { proposeMapping } from './propose-mapping';

const row = (fact: Parameters<typeof buildFact>[0], revision = 1): LedgerRow => ({
  fact: buildFact(fact),
  revision,
  by: '许静',
  at: '2026-12-01T00:00:00.000Z',
});

type Given = { existing?: LedgerRow[]; lastYear?: Fact[]; options?: ImportOptions; year?: number };

function preview(rows: readonly (readonly Written[])[], given: Given = {}) {
  const sheet = grid([['指标', '数值', '单位', '统计期', '备注'], ...rows]);
  return previewImport({ grid: sheet, mapping: proposeMapping(sheet), existing: [], year: 2026, ...given });
}

const accepted = row({ id: 'F22', indicator: '矛盾纠纷受理数', value: 286, unit: '件', holder: '许静' }, 3);
const settled = row({ id: 'F23', indicator: '矛盾纠纷化解数', value: 270, unit: '件' });

const words = (items: readonly { message: string }[]) => items.map(({ message }) => message);

describe('a sheet beside the ledger', () => {
  it('tells what is the same, what changes and what is new, by indicator and period', () => {
    const { differences } = preview(
      [
        ['矛盾纠纷受理件数', 286, '件'],
        ['“矛盾纠纷”化解数', 279, '件', '2026-12-31'],
        ['矛盾纠纷化解数', 150, '件', '上半年'],
        ['信访事项受理数', 41, '件'],
      ],
      { existing: [accepted, settled] },
    );
    expect(differences.map(({ at, kind, fact, fields }) => [at, kind, fact.id, fields])).toEqual([
      ['B2', 'same', 'F22', []],
      ['B3', 'changed', 'F23', ['value']],
      ['B4', 'new', '', []],
      ['B5', 'new', '', []],
    ]);
  });

  it('makes changes that the protocol takes, against the revision that was seen, and keeps what the sheet leaves blank', () => {
    const shown = preview(
      [
        ['矛盾纠纷受理数', 290, '件'],
        ['信访事项受理数', 41, '件'],
      ],
      { existing: [accepted] },
    );
    const changes = changesOf(shown);
    expect(ledgerChangesBodySchema.safeParse({ changes }).success).toBe(true);
    expect(changes).toMatchObject([
      { kind: 'edit', revision: 3, fact: { id: 'F22', value: 290, holder: '许静' } },
      { kind: 'add', fact: { id: '', indicator: '信访事项受理数' } },
    ]);
  });

  it('finds a fact whose period the sheet does not name, and one that has the cut-off date alone', () => {
    const stock = row({
      id: 'F30',
      indicator: '法律明白人人数',
      value: 96,
      unit: '名',
      period: { from: '2026-12-31', to: '2026-12-31' },
    });
    const half = row({
      id: 'F31',
      indicator: '宣讲场次',
      value: 9,
      unit: '场',
      period: { from: '2026-01-01', to: '2026-06-30' },
    });
    const { differences } = preview(
      [
        ['“法律明白人”', 98, '名', '2026-12-31'],
        ['宣讲场次', 10, '场'],
      ],
      {
        existing: [stock, half],
      },
    );
    expect(differences.map(({ kind, fact, fields }) => [kind, fact.id, fields])).toEqual([
      ['changed', 'F30', ['value']],
      ['changed', 'F31', ['value']],
    ]);
  });

  it('takes figures of one name in two units for two', () => {
    const events = row({ id: 'F40', indicator: '法治宣传活动', value: 43, unit: '场' });
    const { differences, problems } = preview(
      [
        ['法治宣传活动', 43, '场'],
        ['法治宣传活动', 2300, '人次'],
      ],
      {
        existing: [events],
      },
    );
    expect(problems).toEqual([]);
    expect(differences.map(({ kind }) => kind)).toEqual(['same', 'new']);
  });

  it('knows another name of the same standard indicator, and gives a new fact its own', () => {
    const checks = row({
      id: 'F15',
      indicator: '镇域执法检查',
      standard: '执法检查次数',
      value: 60,
      unit: '次',
    });
    const { differences } = preview(
      [
        ['联合检查次数', 64, '次'],
        ['合同合法性审查', 46, '份'],
      ],
      {
        existing: [checks],
      },
    );
    expect(differences.map(({ kind, fact }) => [kind, fact.id, fact.indicator, fact.standard])).toEqual([
      ['changed', 'F15', '镇域执法检查', '执法检查次数'],
      ['new', '', '合同合法性审查', '合同审查数'],
    ]);
  });

  it('never overwrites what the ledger computes', () => {
    const rate = row({ id: 'F24', indicator: '化解率', value: 97.552, unit: '%', formula: 'F23/F22' });
    const right = preview([['化解率', '97.6%', '%']], { existing: [rate] });
    expect(right.differences[0]?.kind).toBe('same');
    const wrong = preview([['化解率', '98%', '%']], { existing: [rate] });
    expect(changesOf(wrong)).toEqual([]);
    expect(words(wrong.problems)).toEqual([
      '第 2 行“化解率”在台账里由算式算出，是 97.552%，表里是 98%，这一行先不导入。',
    ]);
  });

  it('asks which of several rows is meant', () => {
    const existing = ['01-01', '07-01'].map((from, i) =>
      row({
        id: `F5${i}`,
        indicator: '宣讲场次',
        value: 9,
        unit: '场',
        period: { from: `2026-${from}`, to: i === 0 ? '2026-06-30' : '2026-12-30' },
      }),
    );
    const { problems } = preview([['宣讲场次', 10, '场']], { existing });
    expect(words(problems)).toEqual([
      '第 2 行“宣讲场次”在台账里有 2 条（F50、F51），分不清更新哪一条，这一行先不导入。',
    ]);
  });
});

describe('what the person decides', () => {
  it('takes back a conversion of one cell, or all', () => {
    const rows = [['受理数', '’279', '件', 46387] as const];
    expect(preview(rows).conversions).toEqual([
      { at: 'B2', kind: 'text-number', from: '’279', to: '279' },
      { at: 'D2', kind: 'serial-date', from: '46387', to: '2026-12-31' },
    ]);
    const one = preview(rows, { options: { revoked: ['B2'] } });
    expect(words(one.problems)).toEqual(['第 2 行“受理数”的数值（B2）按文本“’279”留着，这一行先不导入。']);
    const all = preview(rows, { options: { revoked: 'all' } });
    expect(all.conversions).toEqual([]);
    expect(all.differences).toEqual([]);
  });

  it('fills in a unit, for one fact or for all that have none', () => {
    const rows = [
      ['初次信访', 38],
      ['重复信访', 3],
    ] as const;
    const none = preview(rows);
    expect(words(none.problems)).toEqual([
      '第 2 行没有单位，这一行先不导入。',
      '第 3 行没有单位，这一行先不导入。',
    ]);
    expect(none.rows).toEqual(['heading', 'problem', 'problem']);
    const one = preview(rows, { options: { units: { B2: '件' } } });
    expect(one.differences.map(({ fact }) => fact.unit)).toEqual(['件']);
    expect(preview(rows, { options: { unit: '批次' } }).differences).toHaveLength(2);
  });

  it('leaves out one of two that say the same thing, and the other goes in', () => {
    const rows = [
      ['受理数', 286, '件'],
      ['办结数', 41, '件'],
      ['受理件数', 290, '件'],
    ] as const;
    const both = preview(rows);
    expect(both.differences.map(({ at }) => at)).toEqual(['B3']);
    expect(both.problems).toMatchObject([
      {
        code: 'duplicate',
        at: 'B2',
        also: ['B4'],
        message: '第 2 行和第 4 行都是“受理数”，分别是 286、290，都先不导入。请留下其中一条。',
      },
    ]);
    expect(both.rows).toEqual(['heading', 'problem', 'fact', 'problem']);
    const chosen = preview(rows, { options: { left: ['B2'] } });
    expect(chosen.differences.map(({ at, fact }) => [at, fact.value])).toEqual([
      ['B3', 41],
      ['B4', 290],
    ]);
    expect(chosen.problems).toEqual([]);
  });
});

describe('what is asked and never blocked', () => {
  it('asks about ten times as much as the ledger or last year says, about negatives and shares', () => {
    const lastYear = [buildFact({ id: 'F01', indicator: '信访事项受理数', value: 400, unit: '件' })];
    const { questions, differences } = preview(
      [
        ['矛盾纠纷受理数', 2860, '件'],
        ['信访事项受理数', 38, '件'],
        ['联合检查次数', -64, '次'],
        ['整改率', 937, '%'],
        ['合格率', '0.98', '%'],
        ['旧数', 5, '件', '2025年'],
        ['小事数', 1, '件'],
      ],
      { existing: [accepted, row({ id: 'F60', indicator: '小事数', value: 9, unit: '件' })], lastYear },
    );
    expect(words(questions)).toEqual([
      '第 2 行“矛盾纠纷受理数”是 2860件，台账现在是 286件，多了十倍上下，请核对。',
      '第 3 行“信访事项受理数”是 38件，上年是 400件，不到十分之一，请核对。',
      '第 4 行“联合检查次数”是负数 -64次，请核对。',
      '第 5 行“整改率”是 937%，超过了 100%，请核对。',
      '第 6 行“合格率”是 0.98%，请核对是不是 98%。',
      '第 7 行“旧数”的期间是 2025 年，台账是 2026 年，请核对。',
    ]);
    expect(differences).toHaveLength(7);
  });

  it('asks when the title speaks of another year', () => {
    const sheet = grid(
      [['青禾镇2025年统计表'], ['指标', '数值', '单位'], ['受理数', 286, '件']],
      [merged(0, 0, 0, 2)],
    );
    const shown = previewImport({ grid: sheet, mapping: proposeMapping(sheet), existing: [], year: 2026 });
    expect(words(shown.questions)).toEqual(['表题写的是 2025 年，台账是 2026 年，请核对是否选对了表。']);
  });
});

describe('a mapping that lacks something', () => {
  it('says which column is missing and reads nothing', () => {
    const sheet = grid([
      ['甲', '乙'],
      ['受理数', 286],
    ]);
    const mapping = { layout: 'down', headings: { from: 0, to: 0 }, roles: ['ignore', 'value'] } as const;
    const shown = previewImport({
      grid: sheet,
      mapping: { ...mapping, roles: [...mapping.roles] },
      existing: [],
      year: 2026,
    });
    expect(shown.differences).toEqual([]);
    expect(shown.notes).toEqual(['还没有一列对应“指标”，请先选出来。']);
  });

  it('takes what no ledger could hold for a problem', () => {
    const { problems } = preview([['受理数', 1, '件', null, '长'.repeat(2001)]]);
    expect(words(problems)).toEqual(['第 2 行的备注有 2001 个字，台账最多记 2000 个，这一行先不导入。']);
  });
});
