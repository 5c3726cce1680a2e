import type { Diagnostic, Kind, Severity } from '@/lib/checker/diagnostic';
import type { RequiredRole } from '@/lib/schema/roles';

/** The name of each kind of finding; with glyph and line one of the three signs that tell it. */
export const kindName: Readonly<Record<Kind, string>> = {
  structure: '结构',
  arithmetic: '算不拢',
  unsupported: '无依据',
  inconsistent: '不一致',
  citation: '法规',
  language: '文字',
  privacy: '个人信息',
  unfilled: '未填',
};

export const severityName: Readonly<Record<Severity, string>> = {
  error: '必改',
  warning: '建议',
  info: '提示',
};

/** The required parts as lists and outlines call them. */
export const partName: Readonly<Record<RequiredRole, string>> = {
  achievements: '主要举措和成效',
  firstResponsible: '第一责任人职责',
  shortcomings: '不足和原因',
  plan: '下一年度安排',
};

/** What a screen reader says for the mark in the margin. */
export const spokenFinding = ({ kind, what }: Diagnostic): string => `${kindName[kind]}：${what}`;
