import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

const pattern =
  /(?:减少|下降|降低|缩短|压缩|缩减)了?\s?(?:近|约|超过|逾)?\s?(?:\d+(?:\.\d+)?|[一二两三四五六七八九十]+)\s?多?倍/g;

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
  needs: [pattern],
  check: (block) => patternDrafts(block, [pattern], ([words]) => ({ what: `“${words}”：减少不用倍数。` })),
};
