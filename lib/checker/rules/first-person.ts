import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import { quoted } from '../quoted';
import type { Rule } from '../rule';

/** 本人 is also the person concerned (由本人申请): only what a writer does himself shows that he speaks of himself. */
const ownDeed =
  '也|将|始终|一直|认真|严格|坚持|带头|主持|切实|作为|自觉|深入|高度|牢固|全面|积极|多次|亲自|坚决|深感|充分|主动|先后|还|今年|一年来|任职|担任|分管|认为|继续|努力|扎实|及时|牵头|全部|全年|共|累计|履行|履职|组织|听取|研究|部署|推动|督促|带领|注重|定期|时刻|持续|不断|紧扣|围绕|对照|结合|深刻|清醒|虽然|没有|未能|就|均|都|现将|述职|述法';
const notOther =
  '(?<![人者员众户主由凭经其为须需应与及和向系至给非象生工民方长记师]|当事人|申请人|要求|证明|代替)';
const one = new RegExp(`${notOther}本人(?=${ownDeed})|我个人|笔者`, 'g');
/** In the part on what the leaders did, the person is the leader but where it is one who comes to the hall. */
const ownPart =
  /(?<![人者员众户主由凭经其须需应向至给象生工民方长记师]|要求)本人(?!申请|到场|签|同意|意愿|或|及其|自愿|身份|办理|提出|领取|信息|账户|户籍|确认|陈述|书面)/g;
const many = /我们|咱们/g;

export const firstPerson: Rule = {
  id: 'first-person',
  code: 'W09',
  kind: 'language',
  glyph: '～',
  severity: 'warning',
  about: '单位的报告里用了“本人”“笔者”“我们”。',
  why: '报告以单位名义行文，“本人”指谁不清楚；多半是从个人述职材料里搬来的。',
  how: '“本人”改为职务名称，“我们”改为“我镇”或者单位名称。',
  basis: bases.practice,
  reads: 'block',
  needs: [one, ownPart, many],
  check: (block, { part }) => [
    ...patternDrafts(block, part === 'firstResponsible' ? [one, ownPart] : [one], (match, text) =>
      quoted(text, match.index ?? 0) ? null : { what: `单位的报告里写作“${match[0]}”，请改为职务名称。` },
    ),
    ...patternDrafts(block, [many], (match, text) =>
      quoted(text, match.index ?? 0)
        ? null
        : { what: `单位的报告里写作“${match[0]}”，宜用单位名称。`, severity: 'info' },
    ),
  ],
};
