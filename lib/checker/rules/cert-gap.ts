import type { ReadClaim } from '@/lib/text/claim';
import { bases } from '../bases';
import type { BlockFacts } from '../facts/block-facts';
import type { Draft, Rule } from '../rule';

const certified =
  /(?:持有?|有|取得|获得|领取|具有|具备)[^，。；：]{0,14}(?:执法证|执法资格)|持证|有证|执法资格|行政执法证/;
/** Behind the number: 其中6人持证. */
const holding =
  /^(?:均|已|都)?(?:持证|持有|取得|获得|具有|具备|有)[^，。；：]{0,14}(?:证|资格|上岗)|^(?:均|已|都)?(?:持证|有证)/;
/** 其中3人尚未取得执法证: those who hold none, before the number or behind it. */
const without =
  /(?:未|没有|没|无|尚待|正在|待)(?:能|参加|通过|领|考取|考|申领|办理|申请|取得|获得|持有?|有)?(?:行政)?(?:执法)?(?:证|资格)/;
/** 执法监督证 is another one, and who was certified this year is not all who are. */
const otherwise =
  /监督证|法律职业|法制审核|健康证|驾驶|驾照|职称|新(?:增|取|考|申|领|办|获|持|招|进|入|通过)|今年|本年|年内新|[AB]类/;
/** 参加执法资格考试8名, 换发证件5名: in the clause of the number, who sat an examination or renewed what he had. */
const errand =
  /年内|当年|全年|[换续补](?:发|领|证|办)|年审|审验|年检|注册|到期|培训|学习|参加|参考|报名|报考|组织/;
/** 执法人员10人全部持有行政执法证: what is said of part of them later is no gap. */
const allHold =
  /(?:全部|均|都|全员|全数|一律|悉数)[^，。；：]{0,6}(?:持有?|有|取得|获得?|领取?|具有?|具备|办理)[^，。；：、]{0,10}(?:证|资格)|(?:全部|均|都|全员|全数)(?:已|依法)?(?:持证|有证)|(?:持证|上岗)(?:上岗|执法)?率(?:达到?|为|均为|保持)?\s?(?:100[%％]|百分之百)/;
/** Beside the officers stand others, who are certified in something else or in nothing. */
const others = /辅助|辅警|协管|网格|调解|志愿|工作人员|安全员|信息员|从业/;
/** Without one of these words there is nothing to compare. */
const certificate = /证|执法资格/;
const people = /^[人名位]$/;
/** 执法人员12人, 12名执法人员: what the number in front counts. */
const officers = /^的?(?:一线|在岗|在编|专职|行政|综合|综合行政)*执法(?:人员|队员|干部)/;

/** 执法人员6人、持证5人: how many there are, and behind it in the same sentence how many hold a certificate. */
function gap(block: BlockFacts, at: number, holders: ReadClaim, lead: string): Draft[] {
  const all = block.claims[at];
  if (!all || others.test(block.text.slice(block.claims[at - 1]?.end ?? all.start, all.start))) return [];
  const sentence = block.sentences.find(({ from, to }) => from <= all.start && holders.end <= to);
  if (!sentence || !people.test(all.unit) || !people.test(holders.unit)) return [];
  const of = block.text.slice(Math.max(sentence.from, all.start - 12), all.start);
  if (!of.includes('执法') && !officers.test(block.text.slice(all.end, all.end + 12))) return [];
  const behind = /^[^，。；：]*/.exec(block.text.slice(holders.end, holders.end + 20))?.[0] ?? '';
  const none = without.test(lead) || without.test(behind);
  if (!none && !certified.test(lead) && !holding.test(behind)) return [];
  if (otherwise.test(behind) || allHold.test(block.narrow.slice(all.end, holders.start))) return [];
  if (all.approx !== 'exact' || holders.approx !== 'exact') return [];
  const [count, some] = [all.value ?? 0, holders.value ?? 0];
  if (some >= count || (none && some === 0)) return [];
  return [
    {
      at: { block: block.id, from: holders.start, to: holders.end },
      also: [{ block: block.id, from: all.start, to: all.end }],
      words: `${holders.text},${all.text}`,
      what: none
        ? `执法人员${all.text}，没有持证的${holders.text}，请说明。`
        : `执法人员${all.text}，持证的${holders.text}，其余的请说明。`,
    },
  ];
}

/** The nearest of the three counts in front that a gap shows to. */
function gapBefore(block: BlockFacts, at: number): Draft[] {
  const holders = block.claims[at];
  const previous = block.claims[at - 1];
  if (!holders || !previous) return [];
  const lead = block.text.slice(previous.end, holders.start);
  if (others.test(lead) || otherwise.test(lead)) return [];
  const clause = lead.slice(lead.lastIndexOf('，') + 1);
  if (errand.test(clause) && !without.test(clause)) return [];
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const between = block.text.slice(block.claims[i]?.end, holders.start);
    if (/[；;。]/.test(between)) return [];
    const found = gap(block, i, holders, lead);
    if (found.length > 0) return found;
  }
  return [];
}

export const certGap: Rule = {
  id: 'cert-gap',
  code: 'N10',
  kind: 'arithmetic',
  glyph: '≠',
  severity: 'warning',
  about: '执法人员比持证的多。',
  why: '行政处罚应当由具有执法资格的人员实施；没有持证的是否参加了执法，要说清楚。',
  how: '核对人数；没有持证的写明不单独执法，或者正在申领。',
  basis: bases.penaltyLaw,
  reads: 'block',
  needs: [certificate],
  check: (block) => block.claims.flatMap((_, at) => gapBefore(block, at)),
};
