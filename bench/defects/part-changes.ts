import { type Change, type Changes, change, heading, picked } from './change';
import { appended, moved, unnumbered, withBody, withoutPart } from './edit-lines';

const duty = '党政主要负责人履行推进法治建设第一责任人职责情况';

export const firstResponsible: Changes = {
  shape: unnumbered,
  bad: [
    change('left out', (report) => withoutPart(report, 'firstResponsible')),
    change('empty', (report) => withBody(report, 'firstResponsible', [])),
    change('a section of part one', (report) => {
      const without = { ...report, lines: withoutPart(report, 'firstResponsible') };
      return appended(without, 'achievements', [`### + ${duty}。书记、镇长带头研究法治工作4次。`]);
    }),
    change('a paragraph of part one', (report) => {
      const without = { ...report, lines: withoutPart(report, 'firstResponsible') };
      return appended(without, 'achievements', [
        '党政主要负责人认真履行推进法治建设第一责任人职责，研究法治工作4次。',
      ]);
    }),
  ],
  near: [
    heading('firstResponsible', '党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况'),
    heading('firstResponsible', '主要负责人落实法治建设第一责任人职责情况'),
    heading('firstResponsible', 'Y年度党政主要负责人履行推进法治建设第一责任人职责的情况'),
    change('before part one', (report) => moved(report, 'firstResponsible', 'achievements')),
    change('behind part two', (report) => moved(report, 'firstResponsible', 'plan')),
  ],
};

export const otherParts: Changes = {
  shape: unnumbered,
  bad: (['achievements', 'shortcomings', 'plan'] as const).flatMap((role) => [
    change(`${role} left out`, (report) => withoutPart(report, role)),
    change(`${role} empty`, (report) => withBody(report, role, [])),
  ]),
  near: [
    heading('shortcomings', '存在的问题及原因', ['S06']),
    heading('shortcomings', '存在的主要问题和原因分析', ['S06']),
    heading('plan', 'Y+1年工作打算', ['S06']),
    heading('plan', '下一步工作计划', ['S06']),
    heading('plan', 'Y+1年工作思路', ['S06']),
    heading('achievements', '法治政府建设完成情况', ['S06']),
    heading('achievements', '工作成效及措施', ['S06']),
  ],
};

const faults = [
  '执法人员数量少，案卷质量参差不齐。',
  '普法形式单一，针对性不强。',
  '合法性审查不够细致，个别合同条款约定不清。',
  '调解员年龄偏大，专业知识不足。',
  '部分干部运用法治思维解决问题的能力有待提高。',
  '信息公开不够及时，内容比较笼统。',
  '村级法律顾问作用发挥不充分。',
];
const reasons = [
  '主要原因是人手紧张。',
  '究其原因，是平时培训跟不上。',
  '这是由于经费保障不足造成的。',
  '根源在于对工作重视不够。',
  '缘于岗位调整频繁，业务不熟。',
  '受人员编制限制，力量难以保证。',
  '原因在于考核机制还不健全。',
  '是因为部门之间衔接不畅。',
];

export const noCause: Changes = {
  bad: [
    change('as paragraphs', (report, random) => withBody(report, 'shortcomings', picked(random, faults, 3)), [
      'S10',
    ]),
    change(
      'in one list',
      (report, random) => {
        const [a, b, c] = picked(random, faults, 3);
        return withBody(report, 'shortcomings', [`一是${a}二是${b}三是${c}`]);
      },
      ['S10'],
    ),
    change(
      'as sections',
      (report, random) =>
        withBody(
          report,
          'shortcomings',
          picked(random, faults, 2).map((fault) => `### + ${fault}需要进一步改进。`),
        ),
      ['S10', 'S07'],
    ),
  ],
  near: [
    change(
      'each with its reason',
      (report, random) =>
        withBody(
          report,
          'shortcomings',
          picked(random, faults, 2).map((fault) => fault + random.pick(reasons)),
        ),
      ['S10'],
    ),
    change(
      'the reason at the end',
      (report, random) =>
        withBody(report, 'shortcomings', [
          ...picked(random, faults, 2),
          `存在上述不足，${random.pick(reasons)}`,
        ]),
      ['S10'],
    ),
  ],
};

const title = (words: string): Change =>
  change(words, ({ lines, unit, year }) =>
    lines.map((line) =>
      line.startsWith('# ')
        ? `# ${words.replace('U', unit.organ).replace('N', unit.name).replace('Y', String(year))}`
        : line,
    ),
  );

export const titles: Changes = {
  bad: [
    title('Y年法治政府建设情况报告'),
    title('Y年度法治政府建设年度报告'),
    title('U关于法治政府建设情况的报告'),
    title('U法治政府建设工作报告'),
    title('U关于Y年法治政府建设情况'),
    title('NY年法治政府建设工作'),
    title('NY年度法治政府建设工作总结'),
  ],
  near: [
    title('U关于Y年法治政府建设情况的报告'),
    title('U / Y年法治政府建设情况报告'),
    title('中共N委员会 U关于Y年度法治政府建设情况的报告'),
  ],
};

export const years: Changes = {
  shape: unnumbered,
  bad: [
    heading('achievements', '⟦Y-1⟧年推进法治政府建设的主要举措和成效'),
    heading('achievements', '⟦Y-2⟧年度法治政府建设主要举措和成效'),
    heading('achievements', '⟦Y+1⟧年主要举措和成效'),
    heading('plan', '⟦Y⟧年主要安排'),
    heading('plan', '⟦Y+2⟧年法治政府建设工作安排'),
    heading('firstResponsible', '⟦Y-1⟧年党政主要负责人履行推进法治建设第一责任人职责情况'),
  ],
  near: [
    heading('achievements', 'Y年推进法治政府建设的主要举措和成效'),
    heading('plan', 'Y+1年主要安排'),
    heading('plan', 'Y+1年度推进法治政府建设的工作安排'),
    heading('achievements', '2021—2025年法治政府建设收官的主要举措和成效'),
    heading('firstResponsible', 'Y年党政主要负责人履行推进法治建设第一责任人职责情况'),
  ],
};

export const wording: Changes = {
  shape: unnumbered,
  bad: [
    heading('achievements', '⟦法治政府建设完成情况⟧'),
    heading('achievements', '⟦工作开展情况⟧'),
    heading('achievements', '⟦主要做法⟧'),
    heading('shortcomings', '⟦存在问题⟧'),
    heading('shortcomings', '⟦存在的不足⟧'),
    heading('shortcomings', '⟦问题和短板⟧'),
    heading('plan', '⟦Y+1年工作打算⟧'),
    heading('plan', '⟦下一步工作计划⟧'),
    heading('plan', '⟦下步工作思路⟧'),
  ],
  near: [
    heading('achievements', '主要举措和取得的成效'),
    heading('achievements', 'Y年法治政府建设主要成效'),
    heading('shortcomings', '存在的不足及原因'),
    heading('shortcomings', '存在的问题和原因分析'),
    heading('plan', '下一年度工作安排'),
    heading('plan', 'Y+1年推进法治政府建设的主要安排'),
  ],
};
