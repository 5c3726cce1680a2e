import { describe, expect, it } from 'vitest';
import { checkReport } from '../check-report';
import { readDocument } from '../examples/document-text';
import { sampleEnv } from '../examples/sample-env';

/** The state of each part, and what S01 and S02 say of it. */
function parts(text: string) {
  const { doc } = readDocument(`# 青禾镇2025年法治政府建设情况报告\n现将情况报告如下。\n${text}`);
  const report = checkReport(doc, sampleEnv({ year: '2025' }));
  const said = report.diagnostics
    .filter(({ code }) => code === 'S01' || code === 'S02')
    .map(({ what }) => what);
  return { states: report.parts.map(({ state }) => state), said };
}

const rest = '## 存在的不足和原因\n人手不足，主要原因是编制少。\n## 下一年度主要安排\n开展培训。';

describe('the state of the parts', () => {
  it('takes chapters without an umbrella heading for achievements', () => {
    expect(parts(`## 深化学习\n学习6次。\n## 规范执法\n检查12次。\n${rest}`).states).toEqual([
      'ok',
      'missing',
      'ok',
      'ok',
    ]);
  });

  it('lets the part on the first responsible person stand first', () => {
    const { states, said } = parts(
      `## 第一责任人职责落实情况\n听取汇报4次。\n## 主要工作举措\n检查12次。\n${rest}`,
    );
    expect(states).toEqual(['ok', 'ok', 'ok', 'ok']);
    expect(said).toEqual([]);
  });

  it('finds a part under a heading of a lower level', () => {
    const { states, said } = parts(
      `## 主要举措和成效\n### 党政主要负责人履行第一责任人职责情况\n听取汇报4次。\n### 执法\n检查12次。\n${rest}`,
    );
    expect(states[1]).toBe('embedded');
    expect(said).toEqual(['“第一责任人职责”写在一、（一）里，没有独立成一个部分。']);
  });

  it('finds a part in a paragraph, and names the chapter by its words', () => {
    const { states, said } = parts(
      `## 工作开展情况\n镇党委书记对法治建设重要工作亲自部署、重大问题亲自过问、重要任务亲自督办。\n检查12次。\n${rest}`,
    );
    expect(states[1]).toBe('embedded');
    expect(said).toEqual(['“第一责任人职责”写在“工作开展情况”里，没有独立成一个部分。']);
  });

  it('does not take a plan, a shortcoming or the name of a document for the duty done', () => {
    expect(
      parts(
        '## 工作开展情况\n学习《党政主要负责人履行推进法治建设第一责任人职责规定》。\n' +
          '## 存在的不足和原因\n第一责任人职责落实不够，原因是任务重。\n## 下一年度主要安排\n压实第一责任人职责。',
      ).states[1],
    ).toBe('missing');
  });

  it('reads a report whose highest headings are （一）', () => {
    expect(
      parts('### 主要做法\n检查12次。\n### 存在问题\n人手不足。\n### 下一步打算\n开展培训。').states,
    ).toEqual(['ok', 'missing', 'ok', 'ok']);
  });

  it('reads a report without headings', () => {
    const { states } = parts(
      '全年开展检查12次。\n虽有成绩，但还存在一些不足，主要是人手不足。\n下一步，青禾镇将继续加强培训。',
    );
    expect(states).toEqual(['embedded', 'missing', 'embedded', 'embedded']);
  });

  it('asks for everything in an empty report, once for each part', () => {
    const { states, said } = parts('');
    expect(states).toEqual(['missing', 'missing', 'missing', 'missing']);
    expect(said).toHaveLength(4);
  });
});
