import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFact } from './build-fact';
import type { Fact } from './fact';
import { settleFormulas } from './formula';
import { parseFormula } from './parse-formula';

const ledger: readonly Fact[] = [
  buildFact({ id: 'F22', indicator: '矛盾纠纷受理数', value: 286, unit: '件' }),
  buildFact({ id: 'F23', indicator: '矛盾纠纷化解数', value: 279, unit: '件' }),
  buildFact({ id: 'F24', indicator: '上年矛盾纠纷受理数', value: 250, unit: '件' }),
  buildFact({ id: 'F25', indicator: '罚款', value: 3.2, unit: '万元' }),
  buildFact({ id: 'F26', indicator: '没收违法所得', value: 8000, unit: '元' }),
  buildFact({ id: 'F27', indicator: '上半年满意率', value: 96, unit: '%' }),
  buildFact({ id: 'F28', indicator: '下半年满意率', value: 98, unit: '%' }),
  buildFact({ id: 'F29', indicator: '行政诉讼案件数', value: 0, unit: '件' }),
  buildFact({ id: 'F30', indicator: '来访批次', min: 3, max: 5, unit: '批次' }),
  buildFact({ id: '信访-1', indicator: '信访件数', value: 41, unit: '件' }),
];

/** What a derived fact of that formula and unit comes to, and the sentence it gives. */
function derive(formula: string, unit: string, others: readonly Fact[] = []): [number | null, string] {
  const fact = buildFact({ id: 'D', indicator: '算得', unit, formula });
  const settled = settleFormulas([...ledger, fact, ...others]);
  const how = settled.derivations.get('D');
  const value = settled.facts.find(({ id }) => id === 'D')?.value ?? null;
  return [value, how?.ok ? how.calc : (how?.problem ?? '')];
}

const derived = (id: string, formula: string, unit = '件') =>
  buildFact({ id, indicator: `指标${id}`, unit, formula });

describe('a derived fact', () => {
  it.each([
    ['F23/F22', '%', 97.5524475524, '矛盾纠纷化解数279件 ÷ 矛盾纠纷受理数286件 = 97.55%'],
    ['=F23÷F22', '%', 97.5524475524, '矛盾纠纷化解数279件 ÷ 矛盾纠纷受理数286件 = 97.55%'],
    ['F23 / F22 * 100', '%', 97.5524475524, '矛盾纠纷化解数279件 ÷ 矛盾纠纷受理数286件 × 100 = 97.55%'],
    ['F23/F22×100%', '%', 97.5524475524, '矛盾纠纷化解数279件 ÷ 矛盾纠纷受理数286件 × 100% = 97.55%'],
    ['F23/F22', '', 0.975524475524, '矛盾纠纷化解数279件 ÷ 矛盾纠纷受理数286件 = 0.98'],
    [
      '（F22-F24）/F24',
      '%',
      14.4,
      '（矛盾纠纷受理数286件 − 上年矛盾纠纷受理数250件） ÷ 上年矛盾纠纷受理数250件 = 14.4%',
    ],
    ['1-F23/F22', '%', 2.4475524476, '1 − 矛盾纠纷化解数279件 ÷ 矛盾纠纷受理数286件 = 2.45%'],
    ['f22-f23', '件', 7, '矛盾纠纷受理数286件 − 矛盾纠纷化解数279件 = 7件'],
    ['F25+F26', '万元', 4, '罚款3.2万元 + 没收违法所得8000元 = 4万元'],
    ['F25+F26', '元', 40000, '罚款3.2万元 + 没收违法所得8000元 = 40000元'],
    ['(F27+F28)/2', '%', 97, '（上半年满意率96% + 下半年满意率98%） ÷ 2 = 97%'],
    ['100-F27', '%', 4, '100 − 上半年满意率96% = 4%'],
    ['[信访-1]*2', '件', 82, '信访件数41件 × 2 = 82件'],
    [
      'F22-(F23-F24)',
      '件',
      257,
      '矛盾纠纷受理数286件 − （矛盾纠纷化解数279件 − 上年矛盾纠纷受理数250件） = 257件',
    ],
  ])('by %s in %s is %d', (formula, unit, value, calc) => {
    const [computed, said] = derive(formula, unit);
    expect(said).toBe(calc);
    expect(computed).toBeCloseTo(value, 9);
  });

  it.each([
    ['F99/F22', '公式里的 F99 不在台账里。'],
    ['F22/F29', 'F29（行政诉讼案件数）是 0，不能作除数。'],
    ['F22/(F23-F23)', '公式的除数是 0。'],
    ['F30*2', '公式用到的 F30（来访批次）是一个区间，不能参与计算。'],
    ['F22 F23', '公式第 5 个字“F23”读不懂。公式由条目编号、数字和 + - × ÷ ( ) 组成。'],
    ['F22+,F23', '公式第 5 个字“,”读不懂。公式由条目编号、数字和 + - × ÷ ( ) 组成。'],
    ['F22/', '公式没有写完，末尾还缺一个条目编号或者数字。'],
    ['(F22+F23', '公式第 1 个字的括号没有合上。'],
    ['F22)', '公式第 4 个字“)”读不懂。公式由条目编号、数字和 + - × ÷ ( ) 组成。'],
    [' = ', '公式是空的。'],
    ['D*2', '公式绕回了自己：D → D。'],
    ['('.repeat(60), '公式的括号套了 40 层以上，请拆成几条。'],
    [`F22${'+F22'.repeat(200)}`, '公式太长，最多 500 个字。'],
  ])('by %s has no value and a reason', (formula, problem) => {
    expect(derive(formula, '件')).toEqual([null, problem]);
  });

  it('may hang on another that stands behind it', () => {
    expect(derive('D2+D3', '件', [derived('D2', 'D3*2'), derived('D3', 'F29+4')])[0]).toBe(12);
  });

  it('names the circle it runs in, and who hangs on a circle says so', () => {
    const others = [derived('D1', 'D2+1'), derived('D2', 'D1+1')];
    expect(derive('D1/2', '件', others)[1]).toBe('公式用到的 D1（指标D1）自己没有算出来。');
    const { derivations } = settleFormulas(others);
    expect(derivations.get('D1')).toEqual({ ok: false, problem: '公式绕回了自己：D1 → D2 → D1。' });
  });

  it('forgets the value it was stored with', () => {
    const [fact] = settleFormulas([buildFact({ id: 'D', indicator: '甲', value: 9, formula: 'F1' })]).facts;
    expect(fact?.value).toBeNull();
  });

  it('settles a chain of five thousand at once', () => {
    const chain = Array.from({ length: 5000 }, (_, i) => derived(`D${i}`, i === 4999 ? '7' : `D${i + 1}+1`));
    expect(settleFormulas(chain).facts[0]?.value).toBe(5006);
  });
});

describe('any formula', () => {
  const leaf = fc.oneof(fc.constantFrom('F22', 'F23', 'F25', 'F29', 'F30', 'F99'), fc.nat(99).map(String));
  const formula = fc.letrec<{ any: string }>((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc
        .tuple(tie('any'), fc.constantFrom('+', '-', '*', '/', '×', '÷'), tie('any'))
        .map(([a, sign, b]) => `(${a}${sign}${b})`),
    ),
  })).any;

  it('gives a finite value with its calculation, or no value with a reason', () => {
    fc.assert(
      fc.property(
        fc.oneof(formula, fc.string({ maxLength: 30 })),
        fc.constantFrom('件', '%', '万元'),
        (text, unit) => {
          const [value, said] = derive(text, unit);
          expect(value === null || Number.isFinite(value)).toBe(true);
          expect(said).not.toMatch(/NaN|Infinity|undefined/);
          expect(said.endsWith('。')).toBe(value === null);
        },
      ),
    );
  });

  it('is read in time that grows with its length', () => {
    expect(parseFormula(`F1${'*(F2+F3)'.repeat(60)}`).ok).toBe(true);
  });
});
