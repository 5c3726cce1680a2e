import { describe, expect, it } from 'vitest';
import { checkReport } from '@/lib/checker/check-report';
import type { Diagnostic } from '@/lib/checker/diagnostic';
import { readDocument } from '@/lib/checker/examples/document-text';
import { sampleEnv } from '@/lib/checker/examples/sample-env';
import { applyEdits } from '@/lib/editor/commands/apply-fix';
import { editing, run, undone } from '@/lib/editor/editing';
import { blockText } from '@/lib/schema/block-text';
import { type FoldedFindings, foldFindings, planFixes } from './fold-findings';
import { aboutRule } from './rule-about';

const env = sampleEnv({ year: '2026', unit: 'yes', ledger: 'yes' });

function check(text: string) {
  const { doc } = readDocument(`# 青禾镇2026年法治政府建设情况报告\n## 主要举措和成效\n${text}`);
  return { doc, findings: checkReport(doc, env).diagnostics };
}

const section = () => '一、主要举措和成效';

const fold = (findings: readonly Diagnostic[], kind: Diagnostic['kind']): readonly FoldedFindings[] =>
  foldFindings(
    findings.filter((finding) => finding.kind === kind),
    section,
    aboutRule,
  );

const titlesAt = (count: number) =>
  Array.from({ length: count }, (_, i) => `学习《法规甲${i}》、《法规乙${i}》。`).join('\n');

describe('a long list of findings', () => {
  it('lists up to five numbers of a part one by one', () => {
    const { findings } = check('讲座12场，走访31户，慰问45人，巡查52次，宣传63场。');
    expect(fold(findings, 'unsupported').map(({ kind }) => kind)).toEqual(Array(5).fill('one'));
  });

  it('says how many there are where a part has more', () => {
    const { findings } = check('讲座12场，走访31户，慰问45人，巡查52次，宣传63场，培训7次。');
    const [folded, ...others] = fold(findings, 'unsupported');
    expect(others).toEqual([]);
    expect(folded).toMatchObject({
      kind: 'many',
      title: '一、主要举措和成效 · 6 个数字没有依据',
      rule: null,
    });
  });

  it('loses no finding and shows none twice', () => {
    const { findings } = check(`${titlesAt(4)}\n讲座12场，走访31户，慰问45人，巡查52次，宣传63场，培训7次。`);
    const folded = foldFindings(findings, section, aboutRule);
    const listed = folded.flatMap((line) => (line.kind === 'one' ? [line.finding] : line.findings));
    expect(listed.map(({ id }) => id).sort()).toEqual(findings.map(({ id }) => id).sort());
  });

  it('gives a rule about words one line from three places on, with what it looks for', () => {
    const [folded] = fold(check(titlesAt(3)).findings, 'language');
    expect(folded).toMatchObject({
      kind: 'many',
      rule: 'pause-between-titles',
      findings: { length: 3 },
      title: '并列的书名号、引号之间用了顿号',
    });
    expect(fold(check(titlesAt(2)).findings, 'language').map(({ kind }) => kind)).toEqual(['one', 'one']);
  });
});

describe('fixing all of one rule', () => {
  it('mends every place in one step that one undo takes back', () => {
    const { doc, findings } = check(titlesAt(4));
    const edits = planFixes(findings, 'pause-between-titles').flatMap((one) => one.edits);
    expect(edits).toHaveLength(4);
    const before = editing(doc);
    const mended = run(before, applyEdits(edits));
    expect(mended.doc.children.some((block) => blockText(block).includes('》、《'))).toBe(false);
    expect(undone(mended).doc.eq(before.doc)).toBe(true);
  });

  it('never changes figures, which need a look each', () => {
    const { findings } = check(
      '受理纠纷213件，化解206件，化解率98.6%。受理诉求318件，办结309件，办结率96.2%。',
    );
    expect(planFixes(findings, 'rate-arithmetic')).toEqual([]);
  });

  it('leaves a fix whose words another one changes', () => {
    const [finding] = check(titlesAt(1)).findings.filter(({ rule }) => rule === 'pause-between-titles');
    if (!finding) throw new Error('the rule found nothing');
    expect(planFixes([finding, { ...finding, id: 'again' }], finding.rule)).toHaveLength(1);
  });
});
