import { basisWords } from '@/lib/checker/basis-words';
import type { Severity } from '@/lib/checker/diagnostic';
import type { PartRole } from '@/lib/schema/roles';
import type { CheckedReport, FileResult, FindingJson } from './checked-report';
import { lineIndex } from './line-index';

const severities: Readonly<Record<Severity, string>> = { error: '必改', warning: '建议', info: '提示' };

const roles: Readonly<Record<PartRole, string>> = {
  achievements: '主要举措和成效',
  firstResponsible: '第一责任人职责',
  shortcomings: '存在的不足和原因',
  plan: '下一年度安排',
  other: '其他',
};

const states: Readonly<Record<string, string>> = {
  ok: '齐全',
  missing: '缺',
  embedded: '并入其他部分',
  empty: '只有标题',
  merged: '与其他部分合写',
  misplaced: '次序不对',
};

/** 必改 1 · 建议 2 · 提示 0 */
function severityCounts(findings: readonly FindingJson[]): string {
  return (Object.keys(severities) as Severity[])
    .map((severity) => {
      const count = findings.filter((finding) => finding.severity === severity).length;
      return `${severities[severity]} ${count}`;
    })
    .join(' · ');
}

function findingLines(finding: FindingJson, place: string): string[] {
  const { severity, code, what, calc, why, basis, how, fix } = finding;
  const indent = ' '.repeat(8);
  return [
    `  ${place}  ${severities[severity]} ${code}  ${what}`,
    ...(calc === null ? [] : [`${indent}算式：${calc}`]),
    `${indent}为什么：${why}${basis ? `（${basisWords(basis)}）` : ''}`,
    `${indent}怎么改：${how}${fix ? `［${fix.label}］` : ''}`,
  ];
}

function reportLines(report: CheckedReport, text: string): string[] {
  const at = lineIndex(text);
  const year = report.year === null ? '年度不明' : `${report.year}年度`;
  return [
    `${report.file}  ${report.title.replace(/\s+/g, ' ')}（${year}）`,
    `  ${report.parts.map(({ role, state }) => `${roles[role]}：${states[state] ?? state}`).join(' · ')}`,
    ...report.findings.flatMap((finding) => {
      const { line, column } = at(finding.start);
      return findingLines(finding, `${line}:${column}`);
    }),
    `  数字 ${report.claims.length} 个；问题：${severityCounts(report.findings)}`,
  ];
}

/** The findings for a person at a terminal: one paragraph per file, places as line:column. */
export function formatText(results: readonly FileResult[]): string {
  const files = results.map((result) =>
    result.ok
      ? reportLines(result.report, result.text)
      : [`${result.refused.file}  没有检查：${result.refused.error}`],
  );
  return `${files.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** The extracted text that offsets refer to; with several files each under its name. */
export function formatExtractedText(results: readonly FileResult[]): string {
  const texts = results.flatMap((result) => (result.ok ? [result] : []));
  if (texts.length === 1) return texts[0]?.text ?? '';
  return texts.map(({ report, text }) => `==> ${report.file} <==\n${text}\n`).join('\n');
}
