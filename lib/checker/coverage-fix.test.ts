import { describe, expect, it } from 'vitest';
import { sequentialIds } from '@/lib/base/id';
import { applyEdits } from './apply-edits';
import { checkReport } from './check-report';
import { readDocument, writeDocument } from './examples/document-text';
import { sampleEnv } from './examples/sample-env';

const env = sampleEnv({ year: '2026' });
const filler =
  '青禾镇认真落实上级部署，加强组织领导，健全工作机制，压紧压实责任，推动各项任务落地见效。\n'.repeat(20);

/** The document after the fix of its finding on coverage, as lines, and the codes found in it then. */
function mended(achievements: string): {
  readonly lines: readonly string[];
  readonly codes: readonly string[];
} {
  const { doc } = readDocument(
    `# 青禾镇2026年法治政府建设情况报告\n## 主要举措和成效\n${achievements}\n## 下一年度主要安排\n开展培训。`,
  );
  const found = checkReport(doc, env).diagnostics.find(({ code }) => code === 'S11');
  const [fix] = found?.fixes ?? [];
  const made = applyEdits(doc, fix?.edits ?? [], sequentialIds('new'));
  if (!found || !fix || !made.ok) throw new Error('no finding, no fix, or the fix is refused');
  return {
    lines: writeDocument(made.value),
    codes: checkReport(made.value, env).diagnostics.map(({ code }) => code),
  };
}

describe('the fix of what is not spoken of', () => {
  it('opens a sub-section for each subject where the part has sub-sections, at the end of the part', () => {
    const { lines, codes } = mended(`### 普法\n${filler}开展普法活动和执法检查。`);
    const plan = lines.findIndex((line) => line.includes('下一年度主要安排'));
    const opened = lines.findIndex((line) => /^（.+）突发事件应对$/.test(line));
    expect(opened).toBeGreaterThan(0);
    expect(opened).toBeLessThan(plan);
    expect(lines[opened + 1]).toMatch(/^【填写：.*本年度无此类工作.*】。$/);
    expect(codes).toContain('S12');
    expect(codes).not.toContain('S11');
  });

  it('opens a paragraph for each subject where the part has none, and claims nothing itself', () => {
    const { lines, codes } = mended(`${filler}开展普法活动和执法检查。`);
    const opened = lines.filter((line) => line.includes('【填写：'));
    expect(opened.length).toBeGreaterThan(2);
    for (const line of opened) expect(line).toMatch(/^[^。]+方面，【填写：[^】]+】。$/);
    expect(codes).not.toContain('S11');
  });
});
