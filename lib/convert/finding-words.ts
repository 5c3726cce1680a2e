import type { Support } from '@/lib/checker/claim-support';
import type { Diagnostic, Severity } from '@/lib/checker/diagnostic';
import type { PartRole } from '@/lib/schema/roles';

/** What files call the weight of a finding. */
export const severityName: Readonly<Record<Severity, string>> = {
  error: '必改',
  warning: '建议',
  info: '提示',
};

/** The gravest first. */
export const gravest = (a: Diagnostic, b: Diagnostic): number => order[a.severity] - order[b.severity];
const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

export const partName: Readonly<Record<PartRole, string>> = {
  achievements: '主要举措和成效',
  firstResponsible: '第一责任人职责',
  shortcomings: '存在的不足和原因',
  plan: '下一年度安排',
  other: '其他部分',
};

export const supportName: Readonly<Record<Support, string>> = {
  linked: '有依据',
  disagrees: '台账已变动',
  computed: '算得',
  attributed: '注明来源',
  waived: '已说明',
  unsupported: '无依据',
};
