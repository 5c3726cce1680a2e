import type { z } from 'zod';

/** What is wrong in a file of `templates/`: which file, which field (parts.0.heading), why, in Chinese. */
export type TemplateProblem = { readonly file: string; readonly field: string; readonly reason: string };

/** 文件 … 的 …：… — one problem as the sentence that start-up prints. */
export const problemSentence = ({ file, field, reason }: TemplateProblem): string =>
  field === '' ? `${file}：${reason}` : `${file} 的 ${field}：${reason}`;

const kinds: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '对象',
  record: '对象',
  null: 'null',
};

/** Chinese words for zod's own findings; a message of ours is left as it is. Give it to `safeParse` as `error`. */
export function chineseReason(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '缺少这一项' : `应当是${kinds[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return issue.input === undefined ? '缺少这一项' : `应当是 ${issue.values.map(String).join('、')} 之一`;
    case 'unrecognized_keys':
      return `不认识 ${issue.keys.join('、')}，请检查拼写`;
    case 'invalid_union':
      return issue.input === undefined ? '缺少这一项' : '不是允许的几种写法之一';
    case 'too_small':
      return '太少';
    case 'too_big':
      return '太多';
    default:
      return '格式不对';
  }
}

/** Problems in a value that zod refused, in file order. */
export const problemsOf = (error: z.ZodError, file: string): readonly TemplateProblem[] =>
  error.issues.map((issue) => ({ file, field: issue.path.map(String).join('.'), reason: issue.message }));
