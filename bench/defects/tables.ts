import type { Sentences } from './planted';
import type { Random } from './random';

type Table = { readonly head: string; readonly names: readonly string[]; readonly unit: string };

const tables: readonly Table[] = [
  { head: '|村（社区）|调解纠纷（件）|', names: ['东片', '西片', '集镇片'], unit: '' },
  { head: '|片区|普法活动|', names: ['上游片', '下游片'], unit: '场' },
  { head: '|月份|合同审查（份）|', names: ['一季度', '二季度', '三季度', '四季度'], unit: '' },
  { head: '|科室|办理建议|', names: ['经济发展办', '社会事务办', '平安办'], unit: '件' },
];

/** A table whose last row gives the sum, off by `off`; the total is marked where it is wrong. */
function totals(random: Random, off: number): string {
  const { head, names, unit } = random.pick(tables);
  const counts = names.map(() => random.int(11, 79));
  const total = `${counts.reduce((sum, n) => sum + n, off)}${unit}`;
  const rows = names.map((name, i) => `|${name}|${counts[i]}${unit}|`);
  return [head, ...rows, `|合计|${off === 0 ? total : `⟦${total}⟧`}|`].join('⏎');
}

/** Rules on tables. */
export const tableRules: Readonly<Record<string, Sentences>> = {
  N20: {
    bad: [
      (random) => totals(random, random.int(1, 9)),
      (random) => totals(random, -random.int(1, 9)),
      (random) => totals(random, 10 * random.int(1, 4)),
    ],
    near: [(random) => totals(random, 0)],
    also: ['K01'],
  },
};
