import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

const measure =
  '[%％‰]|个?百分点|个点|[万亿]|元|公里|千米|平方|立方|亩|公顷|倍|吨|公斤|千克|米|厘米|毫米|千瓦|分|天|小时|个(?:小时|工作日|月)';
const counted = '人次|件次|场次|户次|人|名|户|件|起|宗|例|次|份|处|条|项|家|部|台|辆|支|间';
/** What asks for a figure: behind any other word the dot before 3名 may be a full stop, 数量减少.3名干部…… */
const asks =
  '[约近达至仅为占超逾均]|缺口|不足|不到|合计|共计|只有|[增减]加?了|[每均][^，。；：]{0,16}(?:增加|减少|下降|上升|提高|降低)';

const patterns = [
  /** With a unit behind it, or the dot may be a full stop: 完成整改.5月… */
  new RegExp(`(?<![\\d.．A-Za-z])[.．]\\d+(?=\\s?(?:${measure}))`, 'g'),
  new RegExp(`(?<=(?:${asks})\\s?)[.．]\\d{1,3}(?=\\s?(?:${counted}))`, 'g'),
  /(?<![\d.．A-Za-z])[.．]\d+(?=\s?[\u4e00-\u9fff]{1,2}[/／][\u4e00-\u9fff])/g,
];

export const bareDecimal: Rule = {
  id: 'bare-decimal',
  code: 'N18',
  kind: 'arithmetic',
  glyph: '～',
  severity: 'warning',
  about: '纯小数没有写小数点前的0，例如“.5%”。',
  why: '小数点前空着，容易读漏小数点。',
  how: '补上0，例如“0.5%”。',
  basis: bases.numerals,
  reads: 'block',
  needs: patterns,
  check: (block) =>
    patternDrafts(block, patterns, ([words]) => ({
      what: `“${words}”的小数点前没有0。`,
      insert: `0.${words.slice(1)}`,
    })),
};
