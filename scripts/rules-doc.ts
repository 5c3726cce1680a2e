// `npm run docs:rules`: docs/rules.md from the rules and their pages. A test compares the two.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Basis, Severity } from '@/lib/checker/diagnostic';
import type { Rule } from '@/lib/checker/rule';
import { rules } from '@/lib/checker/rules/index';

const root = path.join(import.meta.dirname, '..');
const severities: Readonly<Record<Severity, string>> = { error: '必改', warning: '建议', info: '提示' };
const levels: Readonly<Record<Basis['level'], string>> = {
  law: '法律法规',
  partyRegulation: '党内法规',
  standard: '推荐性标准',
  policy: '政策文件',
  practice: '审核惯例',
  ours: '本软件的口径',
};

function basisOf({ basis }: Rule): string {
  if (!basis) return '无';
  const article = basis.article ? basis.article : '';
  const title =
    basis.level === 'law' || basis.level === 'partyRegulation' ? `《${basis.title}》` : basis.title;
  return `${title}${article}（${levels[basis.level]}）`;
}

function pageOf(rule: Rule): string {
  const file = path.join(root, 'lib/checker/rules', `${rule.id}.md`);
  const page = readFileSync(file, 'utf8')
    .replace(/^# .*\n/, '')
    .replace(/^(#+) /gm, '#$1 ')
    .trim();
  return `## ${rule.code} ${rule.about.replace(/。$/, '')}

\`${rule.id}\` · ${severities[rule.severity]} · 依据：${basisOf(rule)}

- 为什么：${rule.why}
- 怎么办：${rule.how}

${page}
`;
}

/** The whole of docs/rules.md. */
export function rulesDocument(): string {
  const rows = rules.map(
    ({ code, about, severity }) => `| ${code} | ${about.replace(/。$/, '')} | ${severities[severity]} |`,
  );
  return `# 检查规则

本页由 \`npm run docs:rules\` 从 \`lib/checker/rules/\` 生成，请不要手改。例子里 ⟦ ⟧ 标出要报的位置，
\`---\` 之后是报出的话，→ 是按第一个快速修改改好的一行；每个例子都作为测试运行。

| 编号 | 查什么 | 通常的轻重 |
| --- | --- | --- |
${rows.join('\n')}

${rules.map(pageOf).join('\n')}`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(path.join(root, 'docs/rules.md'), rulesDocument());
