import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

/** Who is above a township: county organs, superiors, leaders. */
const above =
  '(?:[县区市省](?:委|人?大|(?:人民)?政府|级|里|直)?(?:[\\u4e00-\\u9fa5]{0,8}?(?:局|办|编办|委|部门|部|院|财政|中心|公司))?|上级(?:机关|部门)?|领导|贵[局单委办])';
/** What only those above can do: by these verbs something is asked for. */
const granted =
  '(?:批准|批复|批示|批转|审批|审定|核批|核拨|核定|核准|核增|拨付|拨给|划拨|调拨|增拨|追加|增加|增配|增设|配备|配齐|配给|支持|解决|协调|帮助|安排|立项|同意|倾斜|指示|答复|减免|调剂)';
/** An answer that is asked for. */
const answer =
  '(?:批示|批复|批准|批转|审批|审定|审示|核批|核准|核定|核拨|拨付|同意|指示|示下|答复|支持|解决)';
/** Others ask too, and what was asked for in the year is told, not asked. */
const others = '群众|村民|居民|当事人|申请人|被处罚人|企业|业主|商户|[他她]们?|提出|主动|积极|多次|及时|的';
const hoped = '(?:(?<![期企愁热翘])盼|(?<![希愿期盼展看有众绝失威声名渴厚守])望)';
const end = '(?=[，。；！]|$)';

const requests = [
  new RegExp(`[妥当可]否，?\\s?(?:恳?请)(?:予)?(?:${answer}|审核)`, 'g'),
  // 恳请县政府协调解决…
  new RegExp(
    `(?<!${others})(?:恳请|恳求|敬请|恳望|祈请)(?:${above}[、和]?)*[^，。；]{0,16}?${granted}[^，。；]{0,4}?(?:为盼|为荷)?(?=[^，。；]*(?:[，。；！]|$))`,
    'g',
  ),
  // 请求 is also what others do: it asks for something only of those above, or 予以.
  new RegExp(`(?<!${others})请求(?:${above}[、和]?)+[^，。；]{0,6}?${granted}(?!了|下|后)`, 'g'),
  new RegExp(`(?<!${others})请求(?:予以|给予)(?:批准|批复|支持|解决|核拨|拨付|安排)`, 'g'),
  // 请县编办核定…; 邀请, 申请, 报请 tell of something done.
  new RegExp(
    `(?<![邀申聘提恳敬呈报函经约])请(?:${above}[、和]?)+(?:(?:予以|给予)(?:审批|审定)|(?:予以|给予|研究|尽快|及时|适当|酌情)*(?:批准|批复|批示|核批|核拨|核定(?=[^，。；]{0,6}(?:编制|职数|经费|资金))|核准|核增|拨付|拨给|划拨|增拨|追加|增加(?=编制|经费|人员|资金)|增配|增设|支持|解决|立项|同意|倾斜)+)(?!了|后)`,
    'g',
  ),
  new RegExp(`(?<![邀申聘提恳敬呈报函])请予以?(?:研究|审核)?${answer}`, 'g'),
  new RegExp(`(?<=^|[，。；：])请(?:${above})?(?:予以?)?${answer}${end}`, 'g'),
  new RegExp(`(?<=以上[^，。；]{0,8})请(?:予以?)?${answer}${end}`, 'g'),
  /(?<=[妥当][，,]?\s?)请(?:予以?)?(?:批示|批复|批准|批转|审批|审定|核批)(?=[^，。；]{0,8}(?:[。，；]|$))/g,
  new RegExp(`${hoped}(?:能|予以?|早日|尽快|及时)*(?:${answer}|复)${end}`, 'g'),
  new RegExp(`${hoped}(?:予以?)?(?:批准|批复|同意)(?:立项|实施|拨付)`, 'g'),
  /(?:为盼|为荷)(?=[。；！]|$)/g,
  /特此请示|以上请示|[妥当]否(?=[。；？]|$)/g,
  new RegExp(
    `(?<![经已向后]|及时|先后|专门)请示${above}(?:予以)?(?:批准|批复|同意|批示|支持|解决)${end}`,
    'g',
  ),
  new RegExp(
    `特?(?:报请|呈请)(?:${above}|[、和]|予以)*(?:批复|批准|审批|审定|核准)(?:同意|为盼)?${end}`,
    'g',
  ),
];

export const requestInReport: Rule = {
  id: 'request-in-report',
  code: 'S13',
  kind: 'structure',
  glyph: '序',
  severity: 'warning',
  about: '报告里夹带了请示的话，例如“妥否，请批示”。',
  why: '报告是陈述性的公文，不要求答复；请示事项应另行请示。',
  how: '删去这句话；确有事项要批的，另写请示。',
  basis: bases.documents,
  reads: 'block',
  needs: requests,
  check: (block) =>
    patternDrafts(block, requests, ([words]) => ({ what: `“${words}”是请示的话，报告里不写。` })),
};
