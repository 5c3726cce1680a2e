import { bases } from '../bases';
import type { Rule } from '../rule';

export const registryDamage: Rule = {
  id: 'registry-damage',
  code: 'L09',
  kind: 'citation',
  glyph: '§',
  severity: 'info',
  about: '法规登记表有读不出的条目，引用的法规核对得不全。',
  why: '读不出的条目没有参加核对，其余的照常。',
  how: '报告不用改；请把这句话告诉维护人员，重新生成登记表。',
  basis: bases.ours,
  reads: 'block',
  check(block, { env }) {
    const [first, ...more] = env.laws.problems;
    if (block.type !== 'title' || first === undefined) return [];
    const what = more.length === 0 ? first : `法规登记表有${more.length + 1}处读不出。${first}`;
    return [{ at: { block: block.id, from: 0, to: 0 }, words: 'registry', what }];
  },
};
