import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

/** 本人 is also the person concerned (由本人申请): only what a writer does himself shows that he speaks of himself. */
const ownDeed =
  '也|将|始终|一直|认真|严格|坚持|带头|主持|切实|作为|自觉|深入|高度|牢固|全面|积极|多次|亲自|坚决|深感|充分|主动|先后|还|今年|一年来|任职|担任|分管|认为|继续|努力|扎实|及时';
const one = new RegExp(`(?<![人者员众户主由凭经其为])本人(?=${ownDeed})|我个人|笔者`, 'g');
const many = /我们|咱们/g;

/** Whether a place lies between “ and ” of its own text. */
function quoted(text: string, at: number): boolean {
  return text.lastIndexOf('“', at) > text.lastIndexOf('”', at);
}

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
  needs: [one, many],
  check: (block) => [
    ...patternDrafts(block, [one], (match, text) =>
      quoted(text, match.index ?? 0) ? null : { what: `单位的报告里写作“${match[0]}”，请改为职务名称。` },
    ),
    ...patternDrafts(block, [many], (match, text) =>
      quoted(text, match.index ?? 0)
        ? null
        : { what: `单位的报告里写作“${match[0]}”，宜用单位名称。`, severity: 'info' },
    ),
  ],
};
