import type { Node } from 'prosemirror-model';
import { buildFact } from '@/lib/evidence/build-fact';
import type { Fact } from '@/lib/evidence/fact';
import { doc, h1, h2, p, title } from '@/lib/schema/build';
import { schema } from '@/lib/schema/schema';

const sentences = [
  '青禾镇坚持把法治建设纳入年度工作要点，与经济社会发展同部署、同推进、同考核，全年召开法治工作例会12次。',
  '组织机关干部学习《中华人民共和国行政处罚法》和《信访工作条例》，把学法情况作为年度述职的内容，推动学用结合。',
  '综合行政执法队出动执法人员312人次，发现隐患127处，整改119处，整改率93.7%，做到检查有记录、整改有回音。',
  '司法所联合村居调解员开展矛盾纠纷排查，坚持小事不出村、大事不出镇，把问题解决在田间地头和群众家门口。',
  '把公众参与、专家论证、风险评估、合法性审查和集体讨论决定作为重大行政决策的必经程序，审查合同41份。',
  '部分村干部对新修订的法律掌握不够熟练，主要原因是培训安排在农忙时节，参训人员不够稳定，效果打了折扣。',
];

/** The ledger of the long report: what a third of its numbers are linked to. */
export const longReportLedger: readonly Fact[] = [
  buildFact({ id: 'F01', indicator: '法治工作例会', value: 12, unit: '次' }),
  buildFact({ id: 'F02', indicator: '发现隐患', value: 127, unit: '处' }),
];

const figures = new Map(longReportLedger.map(({ id, value, unit }) => [`${value}${unit}`, id]));

/** A text as inline content, the figures of the ledger linked. */
const linked = (text: string): Node[] =>
  text.split(new RegExp(`(${[...figures.keys()].join('|')})`)).map((words) => {
    const fact = figures.get(words);
    return schema.text(words, fact === undefined ? [] : [schema.marks.evidence.create({ fact })]);
  });

/** A report of `blocks` blocks of about 190 characters each, every sentence a little different. */
export function longReport(blocks: number): Node {
  const nodes = [title('青禾镇人民政府关于2026年法治政府建设情况的报告')];
  const chapters = [
    '主要举措和成效',
    '党政主要负责人履行推进法治建设第一责任人职责情况',
    '存在的不足和原因',
    '下一年度主要安排',
  ];
  for (let i = 1; nodes.length < blocks; i++) {
    const chapter = Math.floor(((i - 1) * chapters.length) / blocks);
    if (i === 1 || chapter > Math.floor(((i - 2) * chapters.length) / blocks))
      nodes.push(h1(chapters[chapter] ?? ''));
    else if (i % 9 === 0) nodes.push(h2(`第${i}项工作`));
    else {
      const four = [0, 1, 2, 3].map((n) => sentences[(i + n) % sentences.length]);
      nodes.push(p(...linked(four.join('').replace('312人次', `${300 + i}人次`))));
    }
  }
  return doc(...nodes);
}
