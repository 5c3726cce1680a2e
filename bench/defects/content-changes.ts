import type { RequiredRole } from '@/lib/schema/roles';
import { type Change, type Changes, change, picked } from './change';
import { appended, unnumbered, withBody } from './edit-lines';
import plain from './plain-paragraphs.json';
import topics from './topic-paragraphs.json';

/** Names none of the topics. */
const filler = [
  '### + 统筹推进其他工作。坚持问题导向和目标导向，注重统筹兼顾，压茬推进各项任务，年初有计划、年中有督促、年底有总结，确保各项工作落到实处、见到成效，没有出现推诿扯皮的现象。',
  '### + 增强工作合力。各办公室、各站所主动配合，遇到难题一起研究，需要支持及时响应，重要情况当天沟通，月末碰头梳理进度，对进展缓慢的逐项查找症结，拿出解决办法，推动整体工作稳步向前。',
  '### + 注重典型引领。总结一批看得见、学得会的做法，通过现场观摩、经验交流等方式加以推广，鼓励各村结合自身条件大胆探索，涌现出不少受欢迎的好点子，工作面貌有了新的变化。',
  '### + 转变工作作风。干部每周到村组走一遍，坐在一条板凳上拉家常、问冷暖，能当场答复的当场答复，一时解决不了的记在本子上，回来后分头对接，办成一件划掉一件，干群之间的距离拉近了许多。',
];

const covering = (left: number, said: readonly string[] = []): Change =>
  change(`${left} topics left out`, (report, random) => {
    const words = picked(
      random,
      topics.map((topic) => topic.words),
      topics.length - left,
    );
    return withBody(report, 'achievements', [...words, ...filler, ...said]);
  });

export const coverage: Changes = {
  shape: unnumbered,
  bad: [covering(3), covering(4), covering(5)],
  near: [
    covering(0),
    covering(1),
    covering(2),
    covering(3, [
      '本年度没有行政复议和行政诉讼案件，没有制定规范性文件，没有发生突发事件，没有重大行政决策事项，没有行政执法案件；未开展普法活动、政务公开、矛盾纠纷和信访、学法、政务服务方面的专项督察。',
    ]),
  ],
};

export const density: Changes = {
  shape: unnumbered,
  bad: [
    change('no numbers', (report, random) => withBody(report, 'achievements', picked(random, plain, 8)), [
      'S11',
    ]),
    change(
      'seven paragraphs, no numbers',
      (report, random) => withBody(report, 'achievements', picked(random, plain, 7)),
      ['S11'],
    ),
    change(
      'one number',
      (report, random) =>
        withBody(report, 'achievements', [...picked(random, plain, 8), '全年召开会议4次，取得较好效果。']),
      ['S11'],
    ),
  ],
  near: [
    change('numbers everywhere', (report, random) =>
      withBody(
        report,
        'achievements',
        picked(
          random,
          topics.map((topic) => topic.words),
          9,
        ),
      ),
    ),
    change('as it is', ({ lines }) => lines),
  ],
};

const clauses = [
  '会同派出所和司法所逐户上门释法说理并签订和解协议',
  '对沿街商户的用电线路和消防通道开展拉网式排查整治',
  '组织村组干部和网格员走村入户宣传讲解惠民利民政策',
  '把群众反映强烈的堵点难点问题列入清单逐项对账销号',
];

const copied = (words: string, role: RequiredRole, second: RequiredRole, marked: 'yes' | 'no'): Change =>
  change(words, (report, random) => {
    const clause = random.pick(clauses);
    const first = appended(report, role, [
      `在${random.pick(['集镇', '村组', '辖区'])}，${clause}，效果较好。`,
    ]);
    const again = marked === 'yes' ? `⟦${clause}⟧` : clause;
    return appended({ ...report, lines: first }, second, [
      `${random.pick(['针对薄弱环节', '坚持常抓不懈', '结合岗位职责'])}，${again}，巩固成果。`,
    ]);
  });

export const repeats: Changes = {
  bad: [
    copied('twice in part one', 'achievements', 'achievements', 'yes'),
    copied('in parts one and two', 'achievements', 'firstResponsible', 'yes'),
    copied('in parts one and four', 'achievements', 'plan', 'yes'),
  ],
  near: [
    copied('a fault and its measure', 'shortcomings', 'plan', 'no'),
    change('a title twice', (report) =>
      appended(report, 'achievements', [
        '学习《党政主要负责人履行推进法治建设第一责任人职责规定》。',
        '对照《党政主要负责人履行推进法治建设第一责任人职责规定》查找差距。',
      ]),
    ),
    change('a stock phrase twice', (report) =>
      appended(report, 'achievements', [
        '坚持以习近平新时代中国特色社会主义思想为指导，抓好学习。',
        '坚持以习近平新时代中国特色社会主义思想为指导，抓好落实。',
      ]),
    ),
  ],
};

/** Metrics that the clean reports do not give themselves. */
const metrics = [
  '举办执法人员培训N次',
  '聘请人民调解员N名',
  '收到法律顾问意见N条',
  '办理依申请公开N件',
  '下达整改通知书N份',
  '备案规范性文件N件',
  '组织执法资格考试N次',
  '开展宪法专题学习N次',
];

/** Says the same thing in two parts; `marked`: the second time with another number. */
const saidTwice = (
  words: string,
  first: (said: string) => string,
  second: (said: string) => string,
  marked: 'yes' | 'no' = 'yes',
): Change =>
  change(words, (report, random) => {
    const metric = random.pick(metrics);
    const n = random.int(12, 60);
    const now = metric.replace('N', String(n));
    const again = metric.replace(/N(\D+)$/, (_, unit: string) =>
      marked === 'yes' ? `⟦${n + random.int(3, 9)}${unit}⟧` : `${n}${unit}`,
    );
    const said = appended(report, 'achievements', [first(now)]);
    return appended({ ...report, lines: said }, 'firstResponsible', [second(again)]);
  });

export const conflicts: Changes = {
  bad: [
    saidTwice(
      '全年',
      (said) => `全年${said}。`,
      (said) => `主要负责人牵头，全年${said}。`,
    ),
    saidTwice(
      'plain',
      (said) => `${said}，取得较好效果。`,
      (said) => `督促有关办公室抓好落实，${said}。`,
    ),
    saidTwice(
      '共',
      (said) => `共${said}。`,
      (said) => `今年以来，${said}。`,
    ),
  ],
  near: [
    saidTwice(
      'the same number',
      (said) => `全年${said}。`,
      (said) => `主要负责人牵头，全年${said}。`,
      'no',
    ),
    change('another period', (report, random) => {
      const metric = random.pick(metrics);
      const year = appended(report, 'achievements', [`全年${metric.replace('N', '64')}。`]);
      return appended({ ...report, lines: year }, 'firstResponsible', [
        `其中上半年${metric.replace('N', '21')}。`,
      ]);
    }),
    change('next year', (report, random) => {
      const metric = random.pick(metrics);
      const year = appended(report, 'achievements', [`全年${metric.replace('N', '64')}。`]);
      return appended({ ...report, lines: year }, 'plan', [`全年${metric.replace('N', '70')}以上。`]);
    }),
    change('last year', (report, random) => {
      const metric = random.pick(metrics);
      const year = appended(report, 'achievements', [`全年${metric.replace('N', '64')}。`]);
      return appended({ ...report, lines: year }, 'firstResponsible', [
        `上年${metric.replace('N', '52')}，今年工作量明显增加。`,
      ]);
    }),
  ],
};
