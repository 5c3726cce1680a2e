import type { Frame, Sentences } from './planted';
import type { Random } from './random';

const rate = (part: number, whole: number, decimals = 1): string => ((part / whole) * 100).toFixed(decimals);

/** [whole, part] with part < whole. */
function pair(random: Random): readonly [number, number] {
  const whole = random.int(40, 600);
  return [whole, whole - random.int(2, Math.floor(whole / 5))];
}

/** The words that go before the whole, the part and their rate. */
const done: readonly (readonly [whole: string, part: string, name: string, unit: string])[] = [
  ['受理群众来信', '办结', '办结率', '件'],
  ['排查矛盾纠纷', '化解', '化解率', '起'],
  ['排查安全隐患', '整改', '整改率', '处'],
  ['接到12345热线工单', '按期办结', '办结率', '件'],
  ['受理调解申请', '调解成功', '调解成功率', '件'],
  ['收到投诉举报', '处理', '处理率', '件'],
  ['发现问题', '完成整改', '整改率', '个'],
];

const ofDone =
  (
    say: (random: Random, words: { whole: string; part: string; name: string; unit: string }) => string,
  ): Frame =>
  (random) => {
    const [whole, part, name, unit] = random.pick(done);
    return say(random, { whole, part, name, unit });
  };

/** A total and parts that add up to it, each with its word. */
function parts(
  random: Random,
  words: readonly string[],
): { total: number; items: readonly [string, number][] } {
  const items = words.map((word): [string, number] => [word, random.int(11, 79)]);
  return { total: items.reduce((sum, [, n]) => sum + n, 0), items };
}

const kinds: readonly (readonly [of: string, unit: string, ...words: string[]])[] = [
  ['调解矛盾纠纷', '件', '邻里纠纷', '婚姻家庭纠纷', '土地纠纷'],
  ['开展执法检查', '次', '安全生产检查', '食品安全检查', '环境保护检查'],
  ['审查合同', '份', '租赁合同', '工程合同', '采购合同'],
  ['发放宣传资料', '份', '民法典读本', '反诈手册'],
  ['排查隐患', '处', '用电隐患', '消防隐患', '燃气隐患', '自建房隐患'],
];

const ofKinds =
  (
    say: (
      total: number,
      items: readonly [string, number][],
      of: string,
      unit: string,
      random: Random,
    ) => string,
  ): Frame =>
  (random) => {
    const [of, unit, ...words] = random.pick(kinds);
    const { total, items } = parts(random, words);
    return say(total, items, of, unit, random);
  };

const list = (items: readonly [string, number][], unit: string, between = '、'): string =>
  items.map(([word, n]) => `${word}${n}${unit}`).join(between);

/** Their sentences are computed, so that the numbers really do or do not agree. */
const agreeing: Readonly<Record<string, Sentences>> = {
  N01: {
    bad: [
      ofDone((random, { whole, part, name, unit }) => {
        const [all, some] = pair(random);
        const wrong = (Number(rate(some, all)) + random.pick([-3.4, -1.7, 1.2, -2.3])).toFixed(1);
        return `全年${whole}${all}${unit}，${part}${some}${unit}，${name}⟦${wrong}%⟧。`;
      }),
      ofDone((random, { whole, part, name, unit }) => {
        const [all, some] = pair(random);
        const wrong = (Number(rate(some, all)) - random.pick([2.1, 4.3])).toFixed(1);
        return `共${whole}${all}${unit}，已${part}${some}${unit}，${name}达到⟦${wrong}%⟧。`;
      }),
      ofDone((random, { whole, part, name, unit }) => {
        const [all, some] = pair(random);
        const wrong = (Number(rate(some, all, 2)) - random.pick([1.13, 3.27])).toFixed(2);
        return `${whole}${all}${unit}、${part}${some}${unit}，${name}为⟦${wrong}%⟧。`;
      }),
      (random) => {
        const [all, some] = pair(random);
        return `应参加学法考试${all}人，实际参加${some}人，参考率⟦${(Number(rate(some, all)) - 2.2).toFixed(1)}%⟧。`;
      },
      (random) => {
        const [all, some] = pair(random);
        return `法律顾问提出意见${all}条，采纳${some}条，采纳率⟦${(Number(rate(some, all)) - 5.1).toFixed(1)}%⟧。`;
      },
    ],
    near: [
      ofDone((random, { whole, part, name, unit }) => {
        const [all, some] = pair(random);
        return `全年${whole}${all}${unit}，${part}${some}${unit}，${name}${rate(some, all)}%。`;
      }),
      ofDone((random, { whole, part, name, unit }) => {
        const n = random.int(12, 300);
        return `${whole}${n}${unit}，${part}${n}${unit}，${name}100%。`;
      }),
      ofDone((random, { whole, part, name, unit }) => {
        const [all, some] = pair(random);
        return `共${whole}${all}${unit}，已${part}${some}${unit}，${name}为${rate(some, all, 2)}%。`;
      }),
      (random) => {
        const [all, some] = pair(random);
        return `办理工单${all}件，较上年增加${all - some}件，增长${rate(all - some, some)}%。`;
      },
    ],
  },
  N02: {
    bad: [
      ofKinds(
        (total, items, of, unit, random) =>
          `全年${of}⟦${total + random.pick([-9, -4, 6, 10, 12])}${unit}⟧，其中${list(items, unit)}。`,
      ),
      ofKinds(
        (total, items, of, unit, random) =>
          `共${of}⟦${total + random.pick([-7, -5, 8, 11])}${unit}⟧，分别为${list(items, unit)}。`,
      ),
      ofKinds(
        (total, items, of, unit, random) =>
          `${of}⟦${total + random.pick([-6, 7, 9])}${unit}⟧（${list(items, unit)}）。`,
      ),
      ofKinds(
        (total, items, of, unit, random) =>
          `${of}⟦${total + random.pick([-8, 5, 9])}${unit}⟧，其中：${list(items, unit, '，')}。`,
      ),
    ],
    near: [
      ofKinds((total, items, of, unit) => `全年${of}${total}${unit}，其中${list(items, unit)}。`),
      ofKinds((total, items, of, unit) => `共${of}${total + 15}${unit}，其中${list(items, unit)}等。`),
      ofKinds(
        (total, items, of, unit) => `${of}${total + 40}${unit}，其中${list(items.slice(0, 1), unit)}。`,
      ),
      ofKinds((total, items, of, unit) => `共${of}${total}${unit}，分别为${list(items, unit)}。`),
      (random) => `清理文件${random.int(5, 9)}份，其中继续有效4份。`,
    ],
  },
  N03: {
    bad: [
      (random) => {
        const [a, b, c] = [random.int(20, 90), random.int(11, 40), random.int(200, 500)];
        return `全年办理各类事项⟦${a + b + c}件⟧，其中调解纠纷${a}件、开展检查${b}次、服务群众${c}人次。`;
      },
      (random) => {
        const [a, b, c] = [random.int(20, 90), random.int(3, 9) * 10, random.int(2, 5) * 100];
        return `共办理法律服务事项⟦${a + b + c}件⟧，其中代写文书${a}件、上门服务${b}余次、接待咨询${c}余人次。`;
      },
      (random) => {
        const [a, b] = [random.int(30, 90), random.int(100, 300)];
        return `开展普法活动⟦${a + b}场⟧，其中讲座${a}场、入户宣传${b}户。`;
      },
      (random) => {
        const [a, b, c] = [random.int(20, 90), random.int(11, 40), random.int(12, 50)];
        return `全年执法办案⟦${a + b + c}件⟧，分别为立案查处${a}件、现场检查${b}次、约谈${c}人。`;
      },
    ],
    near: [
      ofKinds((total, items, of, unit) => `全年${of}${total}${unit}，其中${list(items, unit)}。`),
      (random) => `开展执法行动${random.int(11, 30)}次，出动执法人员${random.int(4, 9)}0余人次。`,
      (random) =>
        `举办讲座${random.int(3, 9)}场，发放资料${random.int(200, 900)}份，接待咨询${random.int(30, 99)}人次。`,
      (random) => `调解纠纷${random.int(50, 99)}件，涉及当事人${random.int(120, 200)}人。`,
    ],
  },
  N04: {
    bad: [
      ofDone((random, { whole, part, unit }) => {
        const [all] = pair(random);
        return `全年${whole}${all}${unit}，${part}⟦${all + random.int(2, 30)}${unit}⟧。`;
      }),
      (random) => {
        const all = random.int(40, 90);
        return `排查隐患${all}个，已整改⟦${all + random.int(2, 9)}个⟧。`;
      },
      (random) => {
        const all = random.int(40, 90);
        return `开展专项检查${all}次，其中夜间检查⟦${all + random.int(3, 20)}次⟧。`;
      },
      (random) => {
        const all = random.int(20, 60);
        return `共审查合同${all}份，其中重大合同⟦${all + random.int(3, 20)}份⟧。`;
      },
      (random) => {
        const all = random.int(100, 300);
        return `培训干部${all}人，其中执法人员⟦${all + random.int(10, 60)}人⟧。`;
      },
    ],
    near: [
      ofDone((random, { whole, part, unit }) => {
        const [all, some] = pair(random);
        return `全年${whole}${all}${unit}，${part}${some}${unit}。`;
      }),
      (random) => {
        const all = random.int(20, 60);
        return `社区矫正对象累计${all}人，今年新接收${random.int(2, 9)}人。`;
      },
      (random) => {
        const all = random.int(12, 40);
        return `开展检查${all}次，发现问题${all + random.int(10, 60)}个。`;
      },
      (random) => {
        const all = random.int(12, 40);
        return `组织普法活动${all}场，参加群众${all * random.int(30, 60)}人次。`;
      },
    ],
  },
  N05: {
    bad: [
      ofDone(
        (random, { whole, name, unit }) =>
          `${whole}${random.int(100, 900)}${unit}，${name}⟦{100|98.5|97.2}%⟧。`,
      ),
      '政务信息公开率达到⟦{100|98|99.2}%⟧。',
      '行政执法案卷合格率为⟦{96|97.5|98}%⟧。',
      '矛盾纠纷化解率达⟦{95|97|98.6}%以上⟧。',
      '重大决策合法性审查率为⟦{100|99}%⟧。',
      '隐患整改完成率⟦{100|96.3|92.5}%⟧。',
    ],
    near: [
      ofDone((random, { whole, part, name, unit }) => {
        const [all, some] = pair(random);
        return `${whole}${all}${unit}，${part}${some}${unit}，${name}${rate(some, all)}%。`;
      }),
      ofDone((random, { whole, part, name, unit }) => {
        const [all, some] = pair(random);
        return `共${whole}${all}${unit}，目前已${part}${some}${unit}，${part}完成率${rate(some, all)}%，其余正在办理。`.replace(
          `${part}完成率`,
          name,
        );
      }),
      '学法考试参考率和通过率均达{100|98}%。',
      (random) => {
        const [all, some] = pair(random);
        return `调解矛盾纠纷${all}件，调解成功${some}件，成功率${rate(some, all)}%。`;
      },
      (random) => {
        const [all, some] = pair(random);
        return `下达整改通知书${all}份，已整改${some}份，整改完成率${rate(some, all)}%。`;
      },
      (random) => `发案数比上年下降${random.int(5, 20)}.${random.int(1, 9)}%。`,
    ],
  },
  N07: {
    bad: [
      ofDone((random, { whole, part, name, unit }) => {
        const all = random.int(12, 60) * 10;
        const some = all - random.int(3, 9);
        return `${whole}${all}余${unit}，${part}${some}${unit}，${name}⟦${rate(some, all)}%⟧。`;
      }),
      ofDone((random, { whole, part, name, unit }) => {
        const all = random.int(12, 60) * 10 + random.int(3, 8);
        const some = Math.floor((all - 12) / 10) * 10;
        return `${whole}${all}${unit}，${part}${some}余${unit}，${name}⟦${rate(some, all)}%⟧。`;
      }),
    ],
    near: [
      ofDone((random, { whole, part, name, unit }) => {
        const [all, some] = pair(random);
        return `${whole}${all}${unit}，${part}${some}${unit}，${name}${rate(some, all)}%。`;
      }),
      (random) => `开展宣传${random.int(2, 9)}0余场，受教育群众${random.int(2, 9)}000余人次。`,
      (random) => `走访群众${random.int(2, 9)}00余户，收集意见${random.int(11, 60)}条。`,
    ],
    also: ['N01'],
  },
  N09: {
    bad: [
      (random) => `排查重大安全隐患${random.int(3, 9)}项，已整改⟦${random.int(2, 3)}个⟧。`,
      (random) => `受理矛盾纠纷${random.int(40, 90)}件，化解⟦${random.int(20, 39)}起⟧。`,
      (random) => `发现隐患${random.int(40, 90)}处，整改⟦${random.int(20, 39)}个⟧。`,
      (random) => `排查问题${random.int(40, 90)}个，已整改⟦${random.int(20, 39)}项⟧。`,
      (random) => `参训干部${random.int(40, 90)}人，其中女干部⟦${random.int(10, 39)}名⟧。`,
      (random) => `调解纠纷${random.int(40, 90)}起，其中邻里纠纷⟦${random.int(10, 39)}件⟧。`,
      (random) => `开展普法活动${random.int(40, 90)}场，其中进校园活动⟦${random.int(5, 39)}次⟧。`,
    ],
    near: [
      (random) => `排查隐患${random.int(40, 90)}处，整改${random.int(20, 39)}处。`,
      (random) => `开展排查${random.int(11, 30)}次，发现线索${random.int(2, 9)}件。`,
      (random) => `举办培训${random.int(2, 9)}期，培训干部${random.int(60, 90)}人次。`,
      (random) => `受理矛盾纠纷${random.int(40, 90)}件，化解${random.int(20, 39)}件。`,
    ],
  },
  N10: {
    bad: [
      (random) => `现有执法人员${random.int(7, 9)}人，持有执法证⟦${random.int(4, 6)}人⟧。`,
      (random) =>
        `综合行政执法队配备执法人员${random.int(11, 19)}名，其中持证执法人员⟦${random.int(4, 9)}名⟧。`,
      (random) => `在岗执法人员${random.int(11, 19)}名，持证⟦${random.int(4, 9)}名⟧。`,
      (random) => `现有行政执法人员${random.int(11, 19)}人，有行政执法证的⟦${random.int(4, 9)}人⟧。`,
      (random) => `行政执法队伍有执法人员${random.int(11, 19)}人，取得执法资格⟦${random.int(4, 9)}人⟧。`,
    ],
    near: [
      (random) => {
        const n = random.int(4, 19);
        return `现有执法人员${n}名，其中持证执法人员${n}名。`;
      },
      (random) => `现有执法人员${random.int(9, 19)}名，今年新增持证${random.int(2, 4)}名。`,
      (random) => `执法人员${random.int(9, 19)}人全部持证上岗。`,
      (random) => `工作人员${random.int(30, 60)}人，持有法律职业资格证${random.int(1, 3)}人。`,
    ],
  },
  N11: {
    bad: [
      '矛盾纠纷化解率达到⟦1{02|05|10}%⟧。',
      '信访事项办结率⟦10{1|3|6}%⟧。',
      '隐患整改率为⟦1{01|04|20}%⟧。',
      '村（社区）法律顾问覆盖率⟦1{03|10|15}%⟧。',
      '学法考试合格率⟦10{2|5}.{1|5}%⟧。',
      '群众满意率⟦10{2|8}%⟧。',
      (random) => {
        const all = random.int(40, 90);
        return `排查隐患${all}个，整改⟦${all - random.int(2, 9)}个⟧，已全部整改。`;
      },
      (random) => {
        const all = random.int(40, 90);
        return `排查隐患${all}个，已整治⟦${all - random.int(2, 9)}个⟧，整治率100%。`;
      },
      (random) => {
        const all = random.int(40, 90);
        return `受理信访事项${all}件，办结⟦${all - random.int(2, 9)}件⟧，全部办结。`;
      },
    ],
    near: [
      '重点任务完成率{120|110}%。',
      '应急物资储备达到标准的1{10|20}%。',
      '参加人数比上年增长1{20|35}%。',
      (random) => {
        const n = random.int(40, 90);
        return `排查隐患${n}个，整改${n}个，已全部整改。`;
      },
      (random) => `排查隐患${random.int(50, 90)}个，整改${random.int(20, 49)}个，其余正在整改。`,
    ],
    also: ['N05', 'N01'],
  },
};

/** A planted number may well contradict one of the report itself, and rightly be told so. */
export const numbers: Readonly<Record<string, Sentences>> = Object.fromEntries(
  Object.entries(agreeing).map(([code, one]) => [code, { ...one, also: [...(one.also ?? []), 'K01'] }]),
);
