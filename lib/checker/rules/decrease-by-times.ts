import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

const less =
  '减少|减小|减低|减轻|减慢|下降|下滑|下跌|下挫|降低|降温|调低|缩短|缩减|缩小|压缩|压减|压降|压低|削减|核减|精简|精减|回落|走低|萎缩';
/** With 了 or a comparison they stand alone: 少了两倍, 同比降1倍; 至少2倍 and 最低2倍 do not. */
const short =
  '(?<![至最不缺减])少了|(?<!降)低了|(?<!缩)短了|[锐骤猛直大速]减|[骤直陡猛]降|(?:同比|环比)[减降]';
const rate = '降幅|减幅|跌幅|缩幅|(?:下降|减少|缩减|降低|压缩|回落)的?(?:幅度|比例|率)';
/** What is made less by a verb in front of it: 压缩办理时限2倍. */
const thing =
  '(?:[^，。；、：\\s\\d]{0,4})(?:时限|时间|时长|用时|周期|环节|材料|手续|次数|频次|数量|总量|成本|费用|开支|件数|人数|起数|批次)';
const degree = '(?:[至到]?多?达到?|高达|分别|均|都|整整|足足|不止|接近|将近|大约|约为|近|约|超过|超|逾|了)*';
const times =
  '(?:\\d+(?:\\.\\d+)?(?:\\s?[—–~～至到-]\\s?\\d+(?:\\.\\d+)?)?|[一二两三四五六七八九十百]+(?:点[一二三四五六七八九])?|[数几]|好几)\\s?[多余几]?\\s?倍';

const patterns = [
  new RegExp(
    `(?:(?:${less})(?:幅度|${thing})?|${short}|(?:${rate})(?:约?为|在)?)\\s?${degree}\\s?${times}`,
    'g',
  ),
  new RegExp(`${times}(?:以上|左右)?的(?:${rate}|下降|减少|缩减|降低|压缩)`, 'g'),
  /成倍地?(?:减少|下降|降低|缩短|缩减|压缩|回落|下滑)|(?:减少|下降|降低|缩短|缩减|回落|下滑)了?[数多成]倍/g,
];

export const decreaseByTimes: Rule = {
  id: 'decrease-by-times',
  code: 'N14',
  kind: 'arithmetic',
  glyph: '≠',
  severity: 'warning',
  about: '减少用了倍数，例如“下降3倍”。',
  why: '减少最多减到没有，不能用倍数说。',
  how: '改用百分比或者分数，例如“下降四分之三”。',
  basis: bases.practice,
  reads: 'block',
  needs: patterns,
  check: (block) => patternDrafts(block, patterns, ([words]) => ({ what: `“${words}”：减少不用倍数。` })),
};
