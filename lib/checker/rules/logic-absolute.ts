import type { ReadClaim } from '@/lib/text/claim';
import { bases } from '../bases';
import { placeRelation } from '../facts/placed-relation';
import type { Draft, Rule } from '../rule';

/** Rates of a part in its whole: they cannot pass 100%. A task can be done at 120%. */
const ofWhole = new RegExp(
  `(?:(?:${[
    '办结|办理|办复|答复|回复|回应|受理|反馈|审结|结案|执结|破案|查处|核查|核实|处置|处理|响应|接通',
    '调解|调处|调成|化解|成功|调撤|履行|兑现|和解|整改|整治|治理|消除|销号|复查|闭环|解决|落实|拆除',
    '覆盖|普及|知晓|入户|见面|到位|达标|规范|建档|登记|持证|上岗|上墙|公开|公示|审查|审核|备案|评估|采纳',
    '参考|参训|参会|参学|参评|参加|到会|到岗|到课|出勤|出庭|应诉|出席|参与|述法|轮训|培训|宣誓|送达|归档',
    '合格|及格|通过|优秀|优良|良好|满意|胜诉|败诉|纠错|抽检合格|好评|准确',
    '回收|回访|走访|排查|签订|签约|安装|按时|按期|及时|清零|清仓|录入|上传|配备|进驻|入驻|网办|立案',
  ].join('|')})(?:完成|到位|成功|达标|合格|上岗)?)率|满意度|知晓度|覆盖面$`,
);

/** 由98%提升至102%: the rate is named in front of where it rose from. */
const risen = /(?:上升|提升|提高|增加|增长|跃升)(?:到|至|为)$/;

/** What a rate is of, by the claim in front of it where it tells what that has risen to. */
function rateOf({ indicator, start }: ReadClaim, before: ReadClaim | undefined, text: string): string {
  const rose = before?.unit === '%' && risen.test(text.slice(before.end, start));
  return rose ? before.indicator.replace(/(?:由|从)?(?:上年|去年|年初|此前|原来)?的?$/, '') : indicator;
}

const tooMuch = (claim: ReadClaim): boolean =>
  claim.unit === '%' && (claim.value ?? 0) > 100 && claim.mood !== 'change';

export const logicAbsolute: Rule = {
  id: 'logic-absolute',
  code: 'N11',
  kind: 'arithmetic',
  glyph: '≠',
  severity: 'error',
  about: '说了“全部”“均已”，数字却不是全部；或者办结率、覆盖率超过100%。',
  why: '前后矛盾，两处至少有一处不对。',
  how: '核对数字和说法，改其中一处。',
  basis: bases.practice,
  reads: 'block',
  check(block) {
    const above = block.claims.flatMap((claim, i): Draft[] => {
      if (!tooMuch(claim)) return [];
      const rate = rateOf(claim, block.claims[i - 1], block.text);
      if (!ofWhole.test(rate)) return [];
      return [
        {
          at: { block: block.id, from: claim.start, to: claim.end },
          words: claim.text,
          what: `${rate}写作 ${claim.text}，不会超过100%。`,
        },
      ];
    });
    const contradicted = block.relations.flatMap((relation): Draft[] => {
      if (relation.kind !== 'absolute' || relation.verdict !== 'inconsistent') return [];
      const { operands, calc } = placeRelation(relation, [block]);
      const part = operands.find(({ role }) => role === 'part');
      const whole = operands.find(({ role }) => role === 'whole');
      if (!part || !whole) return [];
      const what = `${whole.text}中只有${part.text}，与“全部”的说法不符。`;
      return [{ at: part.at, also: [whole.at], words: `${part.text},${whole.text}`, what, calc }];
    });
    return [...above, ...contradicted];
  },
};
