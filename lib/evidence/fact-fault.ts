import type { z } from 'zod';

const fieldNames: Readonly<Record<string, string>> = {
  id: '编号',
  indicator: '指标',
  value: '数值',
  min: '下限',
  max: '上限',
  unit: '单位',
  period: '期间',
  source: '来源',
  office: '科室',
  holder: '经手',
  note: '备注',
  standard: '标准指标',
  topic: '主题',
  formula: '算式',
  attachments: '附件',
};

/** What `factSchema` found wrong in a row, in words: 备注太长. `path`: from the fact on. */
export function factFault(issue: z.core.$ZodIssue, path: readonly PropertyKey[]): string {
  const field = String(path[0] ?? '');
  const name = fieldNames[field] ?? field;
  if (issue.message.startsWith('没有')) return issue.message;
  if (issue.code === 'custom' || issue.code === 'invalid_format' || issue.code === 'too_small')
    return `${name}${issue.message}`;
  if (issue.code === 'unrecognized_keys') return `不认识 ${issue.keys.join('、')}`;
  if (issue.code === 'too_big' && /[\u4e00-\u9fff]/.test(issue.message)) return `${name}${issue.message}`;
  return name === '' ? '格式不对' : `${name}缺少或格式不对`;
}
