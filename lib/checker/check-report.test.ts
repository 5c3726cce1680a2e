import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { buildFact } from '@/lib/evidence/build-fact';
import { doc, h1, p, runIn, table, title } from '@/lib/schema/build';
import { checkReport, type ReadReport } from './check-report';
import { readDocument } from './examples/document-text';
import { sampleEnv } from './examples/sample-env';
import { newMemory } from './memory';
import type { Rule } from './rule';
import { rules } from './rules/index';

const env = sampleEnv({ year: '2026', unit: 'yes', ledger: 'yes' });

const report = (text: string) => readDocument(`# 青禾镇2026年法治政府建设情况报告\n${text}`).doc;

const withChildren = (made: Node, children: readonly Node[]): Node => made.type.create(made.attrs, children);

/** The document with the text of one block replaced, every other block being the same object. */
function retype(made: Node, index: number, text: string): Node {
  const block = made.child(index);
  const typed = block.type.create(block.attrs, text === '' ? [] : block.type.schema.text(text));
  return withChildren(
    made,
    made.children.map((child, i) => (i === index ? typed : child)),
  );
}

const lines = [
  '全年开展学习6次，受理诉求560件，办结520件，办结率92.8%。',
  '镇党委书记、镇长履行第一责任人职责，召开会议4次。',
  '排查隐患62个，其中重大隐患65个。',
  '严格按照《信访条例》办理。',
  '人手不足，主要原因是编制少。',
  '下一步，将继续加强培训。',
  '[bookmark: _GoBack]召开会议*次。',
  '',
];

/** Without what rules have remembered of blocks: what was asked before is no part of a report. */
const asRead = ({ contents, ...report }: ReadReport) => ({
  ...report,
  contents: [...contents].map(([role, blocks]) => [role, blocks.map(({ remembered, ...block }) => block)]),
});

describe('checking', () => {
  it('with a memory gives what a fresh check gives, whatever is typed, inserted, removed or moved', () => {
    const change = fc.record({
      kind: fc.constantFrom('type', 'insert', 'heading', 'remove', 'move'),
      at: fc.nat(30),
      to: fc.nat(30),
      text: fc.constantFrom(...lines),
      head: fc.constantFrom(
        '主要举措和成效',
        '存在问题及下一步打算',
        '2027年工作打算',
        '第一责任人职责',
        '其他工作',
      ),
    });
    const start = report(
      `## 主要举措和成效\n${lines.join('\n')}\n## 存在的不足和原因\n${lines[4]}\n## 2026年工作打算\n${lines[5]}`,
    );
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const memory = newMemory();
        let now = start;
        let next = 100;
        for (const { kind, at, to, text, head } of changes) {
          const children = [...now.children];
          const i = 1 + (at % (children.length - 1));
          const id = `x${next++}`;
          if (kind === 'type') now = retype(now, i, text);
          else if (kind === 'remove' && children.length > 2) {
            children.splice(i, 1);
            now = withChildren(now, children);
          } else if (kind === 'move') {
            const [moved] = children.splice(i, 1);
            if (moved) children.splice(1 + (to % children.length), 0, moved);
            now = withChildren(now, children);
          } else {
            const added = kind === 'heading' ? h1(head) : p(text);
            children.splice(i, 0, added.type.create({ ...added.attrs, id }, added.content));
            now = withChildren(now, children);
          }
          expect(asRead(checkReport(now, env, memory))).toEqual(asRead(checkReport(now, env)));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('reads and judges only the touched block again', () => {
    const asked: string[] = [];
    const watching: Rule = {
      ...(rules[0] as Rule),
      id: 'watching',
      reads: 'block',
      check(block) {
        asked.push(block.id);
        return [];
      },
    };
    const memory = newMemory();
    const made = report('## 主要举措和成效\n甲\n乙\n丙');
    checkReport(made, env, memory, [watching]);
    asked.length = 0;
    checkReport(retype(made, 3, '乙一'), env, memory, [watching]);
    expect(asked).toEqual(['b4']);
  });

  it('asks a rule on the outline again only when a heading has changed', () => {
    let asked = 0;
    const watching: Rule = {
      ...(rules[0] as Rule),
      id: 'watching',
      reads: 'outline',
      check() {
        asked++;
        return [];
      },
    };
    const memory = newMemory();
    const made = report('## 主要举措和成效\n甲\n## 下一年度主要安排\n乙');
    checkReport(made, env, memory, [watching]);
    const typed = retype(made, 2, '甲甲');
    checkReport(typed, env, memory, [watching]);
    expect(asked).toBe(1);
    checkReport(retype(typed, 1, '举措和成效'), env, memory, [watching]);
    expect(asked).toBe(2);
  });

  it('finds a paragraph written twice however long the report is', () => {
    const others = Array.from(
      { length: 400 },
      (_, i) => `第${i}村的${String.fromCharCode(0x4e00 + i * 7).repeat(9)}。`,
    );
    const twice = '镇综治中心把各村的说事室连成一张网，群众上门有人接、有人问、有人答。';
    const made = report(`## 主要举措和成效\n${twice}\n${others.join('\n')}\n${twice}`);
    const found = checkReport(made, env).diagnostics.filter(({ code }) => code === 'K06');
    expect(found.map(({ at, also }) => [at.block, also[0]?.block])).toEqual([['b404', 'b3']]);
  });

  it('says once that a rule could not be run, and goes on with the others', () => {
    const broken: Rule = {
      ...(rules[0] as Rule),
      id: 'broken',
      code: 'X01',
      reads: 'block',
      check() {
        throw new Error('no');
      },
    };
    const made = report('## 主要举措和成效\n召开会议*次。\n第二段');
    const { diagnostics } = checkReport(made, env, undefined, [broken, ...rules]);
    expect(diagnostics.filter((found) => found.what === '规则 X01 未能运行。')).toHaveLength(1);
    expect(diagnostics.some((found) => found.code === 'S12')).toBe(true);
  });

  it('names a finding so that the name outlives edits before and around its words', () => {
    const made = report('## 主要举措和成效\n召开会议*次。');
    const before = checkReport(made, env).diagnostics.find((found) => found.code === 'S12');
    const edited = retype(made, 2, '今年以来，全镇召开会议*次，成效明显。');
    const after = checkReport(edited, env).diagnostics.find((found) => found.code === 'S12');
    expect(before?.id).toBeDefined();
    expect(after?.id).toBe(before?.id);
    expect(after?.at.from).not.toBe(before?.at.from);
  });

  it('tells equal words in one block apart by their order', () => {
    const made = report('## 主要举措和成效\n办法制讲座2次，再办法制讲座3次。');
    const ids = checkReport(made, env)
      .diagnostics.filter((found) => found.code === 'W10')
      .map((found) => found.id);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
  });

  it('gives the findings in reading order', () => {
    const made = report('## 主要举措和成效\n开展学习6次，召开会议*次。\n排查隐患62个，其中重大隐患65个。');
    const places = checkReport(made, env).diagnostics.map(({ at }) => [Number(at.block.slice(1)), at.from]);
    const sorted = [...places].sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0));
    expect(places).toEqual(sorted);
  });

  it('takes the year from the title where nobody says it', () => {
    const bare = sampleEnv({});
    expect(checkReport(report('正文'), bare).year).toBe(2026);
    expect(checkReport(doc(title('报告'), p('正文')), bare).year).toBe(null);
  });

  it('reads numbers in tables and gives their places in the cell', () => {
    const made = doc(
      title('青禾镇2026年报告'),
      h1('主要举措和成效'),
      table([
        ['事项', '数量'],
        ['培训', '开展4次'],
      ]),
    );
    const [claim] = checkReport(made, env).claims;
    expect(claim?.text).toBe('4次');
    let holder = '';
    made.descendants((node) => {
      if (node.attrs.id === claim?.block) holder = node.textContent;
    });
    expect(holder).toBe('开展4次');
  });

  it('does not read words that a suggestion deletes', () => {
    const gone = p('开展培训4次。');
    const marked = gone.type.create(
      gone.attrs,
      gone.type.schema.text('开展培训4次。', [
        gone.type.schema.mark('deletion', { author: '甲', time: '2026-01-01T00:00:00Z', id: 'd1' }),
      ]),
    );
    const made = doc(title('青禾镇2026年报告'), h1('主要举措和成效'), marked);
    expect(checkReport(made, env).claims).toEqual([]);
  });
});

describe('the support of a number', () => {
  const supports = (text: string, options: Record<string, string>) =>
    checkReport(report(`## 主要举措和成效\n${text}`), sampleEnv(options)).claims.map(
      ({ text: words, support }) => [words, support],
    );

  it('is a ledger row, numbers that have one, a named source, or nothing', () => {
    const ledger = 'f1:560件,f2:504件';
    expect(supports('受理诉求⟨560件→f1⟩，办结⟨504件→f2⟩，办结率90%。', { ledger })).toEqual([
      ['560件', 'linked'],
      ['504件', 'linked'],
      ['90%', 'computed'],
    ]);
    expect(supports('综治系统显示，全年上报事件1572条。', { ledger: 'yes' })).toEqual([
      ['1572条', 'attributed'],
    ]);
    expect(supports('开展培训4次。', { ledger: 'yes' })).toEqual([['4次', 'unsupported']]);
  });

  it('is a ledger row that disagrees, and nothing follows from that', () => {
    const ledger = 'f1:560件,f2:500件';
    expect(supports('受理诉求⟨560件→f1⟩，办结⟨504件→f2⟩，办结率90%。', { ledger })).toEqual([
      ['560件', 'linked'],
      ['504件', 'disagrees'],
      ['90%', 'unsupported'],
    ]);
    expect(supports('接访⟨300余人次→f1⟩。', { ledger: 'f1:312人次' })).toEqual([['300余人次', 'linked']]);
    expect(supports('接访⟨312人次→f1⟩。', { ledger: 'f1:312人' })).toEqual([['312人次', 'disagrees']]);
  });

  it('is nothing where the row is gone, and the link is remembered', () => {
    const made = report('## 主要举措和成效\n开展专题学习⟨6次→f1⟩。');
    const checked = checkReport(made, sampleEnv({ ledger: 'f2' }));
    expect(checked.claims.map(({ support, fact }) => [support, fact])).toEqual([['unsupported', 'f1']]);
    const said = checked.diagnostics.filter(({ rule }) => /unsupported-number|evidence-drift/.test(rule));
    expect(said.map(({ what }) => what)).toEqual(['专题学习6次关联的条目已不在台账里。']);
  });

  it('is judged by what a derived fact comes to now', () => {
    const made = report('## 主要举措和成效\n化解率⟨97.6%→d⟩。');
    const fact = (value: number) => [
      buildFact({ id: 'a', indicator: '受理数', value: 286, unit: '件' }),
      buildFact({ id: 'b', indicator: '化解数', value, unit: '件' }),
      buildFact({ id: 'd', indicator: '化解率', unit: '%', formula: 'b/a' }),
    ];
    expect(checkReport(made, { ...env, ledger: fact(279) }).claims[0]?.support).toBe('linked');
    const moved = checkReport(made, { ...env, ledger: fact(270) });
    expect(moved.claims[0]?.support).toBe('disagrees');
    const [drift] = moved.diagnostics.filter(({ rule }) => rule === 'evidence-drift');
    expect(drift).toMatchObject({
      what: '化解率写作97.6%，台账为94.41%。',
      calc: '化解数270件 ÷ 受理数286件 = 94.41%',
      fixes: [{ label: '改为“94.4%”' }],
    });
  });

  it('is believed where there is no ledger', () => {
    expect(supports('开展专题学习⟨6次→f1⟩。', {})).toEqual([['6次', 'linked']]);
  });

  it('is a reason once somebody has given one', () => {
    const made = report('## 主要举措和成效\n开展培训4次。');
    const [found] = checkReport(made, env).diagnostics.filter(({ code }) => code === 'unsupported-number');
    const waived = { ...env, waived: new Set([found?.id ?? '']) };
    expect(checkReport(made, waived).claims[0]?.support).toBe('waived');
    const drifted = report('## 主要举措和成效\n开展培训⟨4次→f1⟩。');
    const ledger = sampleEnv({ ledger: 'f1' }).ledger;
    const [drift] = checkReport(drifted, { ...env, ledger }).diagnostics.filter(({ glyph }) => glyph === '⇄');
    const answered = { ...env, ledger, waived: new Set([drift?.id ?? '']) };
    expect(checkReport(drifted, answered).claims[0]?.support).toBe('waived');
  });

  it('stays unsupported where the relation it would follow from does not hold', () => {
    expect(
      supports('受理诉求⟨560件→f1⟩，办结⟨504件→f2⟩，办结率95%。', { ledger: 'f1:560件,f2:504件' })[2],
    ).toEqual(['95%', 'unsupported']);
  });
});

describe('the parts', () => {
  const states = (made: Node) =>
    Object.fromEntries(checkReport(made, env).parts.map(({ role, state }) => [role, state]));

  it('follow the role that a heading carries before its words', () => {
    const made = report('## @plan 工作回顾\n将开展培训。\n## @shortcomings 小结\n人手不足。');
    expect(states(made)).toEqual({
      achievements: 'missing',
      firstResponsible: 'missing',
      shortcomings: 'misplaced',
      plan: 'ok',
    });
  });

  it('divide a merged chapter by its sub-headings', () => {
    const made = report(
      '## 主要举措\n开展检查2次。\n## 存在问题及下一步打算\n### 存在的问题\n缺少人员3人。\n### 下一步打算\n培训5次。',
    );
    const { claims } = checkReport(made, env);
    expect(claims.map(({ text, part }) => [text, part])).toEqual([
      ['2次', 'achievements'],
      ['3人', 'shortcomings'],
      ['5次', 'plan'],
    ]);
  });

  it('return to the outer part behind an embedded one', () => {
    const made = doc(
      title('青禾镇2026年报告'),
      h1('主要举措和成效'),
      runIn('第一责任人职责。召开会议4次。'),
      runIn('执法。检查2次。'),
    );
    expect(checkReport(made, env).claims.map(({ part }) => part)).toEqual([
      'firstResponsible',
      'achievements',
    ]);
  });
});
