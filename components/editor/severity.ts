import type { GlyphTone } from '@/components/ui/finding-glyph';
import type { Diagnostic, Kind, Severity } from '@/lib/checker/diagnostic';

/** 必改 / 建议 / 提示: the only three words for weight. */
export const severityWord: Readonly<Record<Severity, string>> = {
  error: '必改',
  warning: '建议',
  info: '提示',
};

export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** How a group of findings is headed in the list, in the order of the list. */
export const kindTitle: Readonly<Record<Kind, string>> = {
  structure: '结构',
  arithmetic: '数字算不拢',
  citation: '法规引用',
  privacy: '个人信息',
  inconsistent: '前后不一致',
  unsupported: '数字没有依据',
  language: '文字',
  unfilled: '还没有填',
};

export const kinds = Object.keys(kindTitle) as readonly Kind[];

/** The look of a finding’s sign: a slot to fill in is no mistake, so it is not red. */
export const toneOf = ({ kind, severity }: Diagnostic): GlyphTone =>
  kind === 'unfilled' ? 'info' : severity;

export function countBySeverity(findings: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}
