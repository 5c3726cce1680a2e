import { describe, expect, it } from 'vitest';
import { ruleSections } from './rule-sections';

const page = `# N04 其中大于总数

“其中”项大于总数，
就报。

## 应报

\`\`\`✗ year=2026
# 青禾镇报告
## @achievements {一、}主要举措
排查⟦62处⟧，整改⟨65处→f1⟩。
|甲|⟦3⟧|
---
必改 整改65处大于排查62处。
\`\`\`

## 不报

\`\`\`✓
没有数字。
\`\`\`
`;

describe('the page of a rule, for showing it', () => {
  const sections = ruleSections(page);

  it('keeps headings, paragraphs and examples in their order', () => {
    expect(
      sections.map((section) => (section.kind === 'example' ? section.example.verdict : section.words)),
    ).toEqual(['“其中”项大于总数，就报。', '应报', 'bad', '不报', 'good']);
  });

  it('shows the lines of an example without the marks they are written with', () => {
    const [example] = sections.flatMap((section) => (section.kind === 'example' ? [section] : []));
    expect(
      example?.lines.map(({ kind, segments }) => [
        kind,
        ...segments.map(({ words, look }) => `${look}:${words}`),
      ]),
    ).toEqual([
      ['title', 'plain:青禾镇报告'],
      ['heading', 'plain:一、主要举措'],
      ['text', 'plain:排查', 'marked:62处', 'plain:，整改', 'linked:65处', 'plain:。'],
      ['row', 'plain:甲　', 'marked:3'],
    ]);
    expect(example?.example.expected[0]?.what).toBe('整改65处大于排查62处。');
  });
});
