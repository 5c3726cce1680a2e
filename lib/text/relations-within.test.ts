import fc from 'fast-check';
import { expect, it } from 'vitest';
import { longRunOf, repeatingPieces } from './examples/repeating-pieces';
import { readClaims } from './read-claims';
import { roundHalfUp } from './relations/interval';
import { relationsWithin } from './relations-within';

const relationsOf = (text: string) => relationsWithin({ text, claims: readClaims(text) });

it('a rate rounded half-up from its own counts is consistent, whatever the counts and decimals', () => {
  const whole = fc.integer({ min: 1, max: 5000 });
  fc.assert(
    fc.property(whole, fc.nat(5000), fc.nat(3), (all, some, decimals) => {
      const part = some % (all + 1);
      const rate = roundHalfUp((part / all) * 100, decimals);
      fc.pre(rate < 100 || part === all);
      const [relation] = relationsOf(`受理${all}件，办结${part}件，办结率${rate.toFixed(decimals)}%。`);
      expect(relation).toMatchObject({ kind: 'rate', verdict: 'consistent' });
    }),
    { numRuns: 500 },
  );
});

it('a rate off by more than the last place is inconsistent', () => {
  fc.assert(
    fc.property(fc.integer({ min: 50, max: 900 }), fc.integer({ min: 3, max: 30 }), (all, wrong) => {
      const part = Math.floor(all * 0.6);
      const rate = roundHalfUp((part / all) * 100, 1) + wrong;
      const [relation] = relationsOf(`受理${all}件，办结${part}件，办结率${rate.toFixed(1)}%。`);
      expect(relation).toMatchObject({ kind: 'rate', verdict: 'inconsistent' });
    }),
  );
});

it('parts that make the total are consistent, and one too many is not', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 2, max: 400 }), { minLength: 3, maxLength: 6 }), (parts) => {
      const total = parts.reduce((a, b) => a + b, 0);
      const list = parts.map((n, i) => `${'甲乙丙丁戊己'.charAt(i)}类纠纷${n}件`).join('、');
      expect(relationsOf(`调解${total}件，其中${list}。`)).toMatchObject([
        { kind: 'sum', verdict: 'consistent' },
      ]);
      expect(relationsOf(`调解${total - 1}件，其中${list}。`)).toMatchObject([
        { kind: 'sum', verdict: 'inconsistent' },
      ]);
    }),
  );
});

const PIECES = [
  '受理',
  '办结',
  '其中',
  '排查',
  '已整改',
  '办结率',
  '较上年',
  '增长',
  '由',
  '增加到',
  '合计',
  '均已办结',
  '，',
  '、',
  '；',
  '。',
  '（',
  '）',
];
const FIGURES = [
  '12件',
  '0件',
  '30余件',
  '近50件',
  '100%',
  '92.8%',
  '2—3名',
  '五六十户',
  '3万余元',
  '过半数',
  '3:1',
  '800余人次',
];

it('any sentence made of our words gives finite figures, sound spans and a calculation', () => {
  const sentence = fc
    .array(fc.constantFrom(...PIECES, ...FIGURES), { maxLength: 24 })
    .map((words) => words.join(''));
  fc.assert(
    fc.property(sentence, (text) => {
      const claims = readClaims(text);
      for (const { spans, calc, computed } of relationsWithin({ text, claims })) {
        expect(spans.every((s) => s.passage === 0 && claims[s.claim] !== undefined)).toBe(true);
        expect(calc).not.toMatch(/NaN|Infinity|undefined/);
        expect(computed === null || Number.isFinite(computed)).toBe(true);
      }
    }),
    { numRuns: 3000 },
  );
});

it.each(repeatingPieces)('a long run of %s has relations of its own numbers only', (_, piece) => {
  const text = longRunOf(piece, 40_000);
  const claims = readClaims(text);
  const spans = relationsWithin({ text, claims }).flatMap((relation) => relation.spans);
  expect(spans.filter(({ passage, claim }) => passage !== 0 || !claims[claim])).toEqual([]);
});
