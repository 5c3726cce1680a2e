import { hash } from '@/lib/base/hash';
import type { Diagnostic } from './diagnostic';
import type { Rule } from './rule';

/** The one finding, at the title, that says a rule could not be run. */
export function failureOf(rule: Rule, title: string): Diagnostic {
  return {
    id: hash(`not-run\0${rule.id}`),
    rule: rule.id,
    code: rule.code,
    kind: rule.kind,
    glyph: rule.glyph,
    severity: 'info',
    at: { block: title, from: 0, to: 0 },
    also: [],
    what: `规则 ${rule.code} 未能运行。`,
    calc: null,
    why: '这条规则在这份报告上出了问题，它要查的内容这次没有查。',
    basis: null,
    how: '其他检查不受影响。请把这条规则的编号告诉维护人员。',
    fixes: [],
  };
}
