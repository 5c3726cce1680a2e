import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

/** With a unit behind it, or the dot may be a full stop: 完成整改.5月… */
const pattern =
  /(?<![\d０-９.．A-Za-z])[.．]\d+(?=\s?(?:[%％]|个百分点|[万亿]|元|公里|千米|平方|亩|公顷|倍|吨|米|分|天|小时|个工作日))/g;

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
  needs: [pattern],
  check: (block) =>
    patternDrafts(block, [pattern], ([words]) => ({
      what: `“${words}”的小数点前没有0。`,
      insert: `0.${words.slice(1)}`,
    })),
};
