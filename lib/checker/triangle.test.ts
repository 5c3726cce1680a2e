import { describe, expect, it } from 'vitest';
import { checkReport } from './check-report';
import { readDocument } from './examples/document-text';
import { sampleEnv } from './examples/sample-env';
import { newMemory } from './memory';
import { triangle } from './triangle';

const env = sampleEnv({ year: '2026' });

function check(shortcomings: string, plan: string) {
  const title = '# 青禾镇人民政府关于2026年法治政府建设情况的报告';
  const { doc } = readDocument(
    `${title}\n## 主要举措和成效\n开展普法活动。\n## 存在的不足和原因\n${shortcomings}\n## 下一年度主要安排\n${plan}`,
  );
  const words = (block: string, from: number, to: number): string => {
    let text = '';
    doc.forEach((node) => {
      if (node.attrs.id === block) text = node.textContent.slice(from, to);
    });
    return text;
  };
  return { report: checkReport(doc, env), words };
}

/** 不足 | 原因 | 措施, — where there is none and ？ where it cannot be told. */
const table = (shortcomings: string, plan: string): string[] =>
  triangle(check(shortcomings, plan).report).map(({ shortcoming, cause, measure }) => {
    const answer = { item: 'words' in measure ? measure.words : '', none: '—', unclear: '？' }[measure.kind];
    return [shortcoming.words, cause?.words ?? '—', answer].join(' | ');
  });

describe('problem, cause and measure', () => {
  it('sets each sub-heading beside its cause and the item of the plan that answers it', () => {
    expect(
      table(
        '### + 执法力量偏弱。持证人员只有5人。主要原因是编制少，调入的多为新手。\n### + 普法形式单一。群众参加不多。原因在于活动多在工作日。',
        '### + 改进普法方式。在夜市开展活动。\n### + 充实执法队伍。组织考试2次。',
      ),
    ).toEqual([
      '执法力量偏弱 | 编制少，调入的多为新手 | 充实执法队伍',
      '普法形式单一 | 活动多在工作日 | 改进普法方式',
    ]);
  });

  it('reads the items of a list within one paragraph, each with the cause in its own words', () => {
    expect(
      table(
        '存在以下不足：一是执法文书不规范，主要原因是培训少；二是调解员力量不够；三是普法覆盖不全，受外出人员多的影响。',
        '一是组织执法文书培训；二是开展普法活动。',
      ),
    ).toEqual([
      '执法文书不规范 | 培训少 | 组织执法文书培训',
      '调解员力量不够 | — | —',
      '普法覆盖不全 | 受外出人员多的影响 | 开展普法活动',
    ]);
  });

  it('takes a cause told for all items as that of each which has none of its own', () => {
    expect(
      table(
        '### + 执法力量偏弱。持证人员少，主要原因是编制少。\n### + 普法形式单一。群众参加不多。\n以上问题的主要原因是经费安排偏后。',
        '### + 充实执法队伍。招考2人。\n### + 改进普法方式。进夜市。',
      ),
    ).toEqual([
      '执法力量偏弱 | 编制少 | 充实执法队伍',
      '普法形式单一 | 以上问题的主要原因是经费安排偏后 | 改进普法方式',
    ]);
  });

  it('quotes what constrains along with what it constrains', () => {
    expect(
      table('### + 执法队伍薄弱。人手不多，人员流动频繁，制约着执法。', '### + 充实执法队伍。招考2人。'),
    ).toEqual(['执法队伍薄弱 | 人员流动频繁，制约着执法 | 充实执法队伍']);
  });

  it('pairs by common words what belongs to no known field, and does not guess where there are none', () => {
    expect(
      table(
        '### + 隐患整改抓得不紧。主要原因是会商少。\n### + 思路不宽。主要原因是走出去少。',
        '### + 健全隐患整改闭环。每月会商。\n### + 办好实事。修路。',
      ),
    ).toEqual(['隐患整改抓得不紧 | 会商少 | 健全隐患整改闭环', '思路不宽 | 走出去少 | ？']);
  });

  it('has its gaps where the findings are, one for one', () => {
    const { report, words } = check(
      '### + 普法宣传不够。覆盖面小。\n### + 调解力量薄弱。案卷不全。',
      '### + 规范执法。开展检查。\n### + 管好合同。逐份审查。',
    );
    const alone = report.diagnostics.filter(({ code }) => code === 'S10').map(({ at }) => at);
    const gaps = triangle(report).flatMap(({ measure }) => (measure.kind === 'none' ? [measure.at] : []));
    expect(gaps).toEqual(alone);
    expect(gaps.map(({ block, from, to }) => words(block, from, to))).toEqual([
      '普法宣传不够',
      '调解力量薄弱',
    ]);
    expect(triangle(report).every(({ cause }) => cause === null)).toBe(true);
    expect(report.diagnostics.filter(({ code }) => code === 'S03')).toHaveLength(1);
  });

  it('names places in the text that read as it says', () => {
    const { report, words } = check(
      '一是执法文书不规范，主要原因是培训少；二是普法形式单一。',
      '一是组织执法文书培训；二是开展普法活动。',
    );
    const [first] = triangle(report);
    const at = first?.cause?.at;
    expect(at && words(at.block, at.from, at.to)).toBe('主要原因是培训少');
    expect(
      first && words(first.shortcoming.at.block, first.shortcoming.at.from, first.shortcoming.at.to),
    ).toBe('执法文书不规范');
  });

  it('is empty without a part on shortcomings, and without items in it', () => {
    expect(table('', '一是开展普法。')).toEqual([]);
    expect(table('工作中还有不足，主要原因是人手少。', '一是开展普法。')).toEqual([]);
  });

  it('is the same object while neither part has changed', () => {
    const memory = newMemory();
    const text = (first: string) =>
      `# 青禾镇2026年法治政府建设情况报告\n## 主要举措和成效\n${first}\n## 存在的不足和原因\n一是普法不够。\n## 下一年度主要安排\n一是开展普法。`;
    const { doc } = readDocument(text('开展普法。'));
    const rows = triangle(checkReport(doc, env, memory));
    const typed = doc.copy(
      doc.content.replaceChild(
        2,
        doc.child(2).copy(readDocument(text('开展普法活动。')).doc.child(2).content),
      ),
    );
    expect(triangle(checkReport(typed, env, memory))).toBe(rows);
  });
});
