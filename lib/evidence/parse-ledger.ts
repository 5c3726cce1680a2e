import { z } from 'zod';
import { ok, type Result, refuse } from '../base/result';
import type { Fact } from './fact';
import { factSchema } from './fact-schema';

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

function reason(issue: z.core.$ZodIssue): string {
  const field = String(issue.path[1] ?? '');
  const name = fieldNames[field] ?? field;
  if (issue.code === 'custom' || issue.code === 'invalid_format' || issue.code === 'too_small')
    return `${name}${issue.message}`;
  if (issue.code === 'unrecognized_keys') return `不认识 ${issue.keys.join('、')}`;
  return name === '' ? '格式不对' : `${name}缺少或格式不对`;
}

/**
 * The one door through which JSON becomes a ledger: a list of facts with distinct ids. Refuses (`invalid-ledger`)
 * with the row, counted from one, and what is wrong in it.
 */
export function parseLedger(json: unknown): Result<readonly Fact[]> {
  if (!Array.isArray(json)) return refuse('invalid-ledger', '台账应是条目的列表。');
  const parsed = z.array(factSchema).safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const row = Number(issue?.path[0] ?? 0) + 1;
    return refuse('invalid-ledger', `台账第 ${row} 条读不懂：${issue ? reason(issue) : '格式不对'}。`);
  }
  const rows = new Map<string, number>();
  for (const [index, fact] of parsed.data.entries()) {
    const earlier = rows.get(fact.id);
    if (earlier !== undefined)
      return refuse(
        'invalid-ledger',
        `台账第 ${earlier} 条和第 ${index + 1} 条的编号都是 ${fact.id}，请改成不同的编号。`,
      );
    rows.set(fact.id, index + 1);
  }
  return ok(parsed.data);
}
