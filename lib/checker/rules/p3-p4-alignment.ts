import { bases } from '../bases';
import { unanswered } from '../facts/shortcomings';
import type { Rule } from '../rule';

export const p3P4Alignment: Rule = {
  id: 'p3-p4-alignment',
  code: 'S10',
  kind: 'structure',
  glyph: '缺',
  severity: 'info',
  about: '写了不足，下一年度安排里没有对应的措施。',
  why: '不足和措施对得上，问题才有人管。',
  how: '在安排里补一条对应的措施；不准备安排的，写明原因。',
  basis: bases.practice,
  reads: 'sections',
  of: ['shortcomings', 'plan'],
  check: (lacking, plan) =>
    unanswered(lacking, plan).map(({ words, ...at }) => ({
      at,
      words,
      what: `不足“${words}”在下一年度安排里没有对应的措施。`,
    })),
};
