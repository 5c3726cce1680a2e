import { describe, expect, it } from 'vitest';
import { subjectOf } from '@/lib/checker/answer';
import { checkReport } from '@/lib/checker/check-report';
import { readDocument } from '@/lib/checker/examples/document-text';
import { sampleEnv } from '@/lib/checker/examples/sample-env';
import { applyAnswers, textsOf } from './answered-report';
import type { GivenAnswer } from './answers-client';

const env = sampleEnv({ year: '2026', unit: 'yes', ledger: 'yes' });

const read = (text: string) => {
  const { doc } = readDocument(`# 青禾镇2026年法治政府建设情况报告\n## 主要举措和成效\n${text}`);
  return { doc, report: checkReport(doc, env) };
};

/** An answer to the finding of `rule` on `words`. */
function answerTo(text: string, rule: string, words: string, kind: 'waiver' | 'notRight'): GivenAnswer {
  const { doc, report } = read(text);
  const texts = textsOf(doc, report.diagnostics);
  const finding = report.diagnostics.find(
    ({ rule: known, at }) => known === rule && texts.get(at.block)?.slice(at.from, at.to) === words,
  );
  if (!finding) throw new Error(`${rule} found nothing on ${words}`);
  const subject = subjectOf(finding, report.diagnostics, texts);
  const signed = { ...subject, by: 'u1', at: '2026-12-01T00:00:00.000Z' };
  const answer =
    kind === 'waiver'
      ? ({ kind, ...signed, category: 'checked', reason: '已与派出所台账逐条核对' } as const)
      : ({ kind, ...signed } as const);
  return { id: 'a1', name: '周明岚', answer };
}

const text = '举办法治讲座12场，走访群众31户。';

describe('answers to findings', () => {
  it('a waived number leaves the open findings and counts as explained', () => {
    const { doc, report } = read(text);
    const given = answerTo(text, 'unsupported-number', '12场', 'waiver');
    const after = applyAnswers(report, [given], doc);
    expect(after.diagnostics).toHaveLength(report.diagnostics.length - 1);
    expect(after.answered.map(({ words }) => words)).toEqual(['12场']);
    expect(after.claims.map(({ support }) => support)).toEqual(['waived', 'unsupported']);
  });

  it('stays when the words around it change', () => {
    const given = answerTo(text, 'unsupported-number', '12场', 'waiver');
    const { doc, report } = read('全年共举办法治讲座12场，覆盖各村，走访群众31户。');
    expect(applyAnswers(report, [given], doc).answered).toHaveLength(1);
  });

  it('falls when its own words change, and the finding is open again', () => {
    const given = answerTo(text, 'unsupported-number', '12场', 'waiver');
    const { doc, report } = read('举办法治讲座13场，走访群众31户。');
    const after = applyAnswers(report, [given], doc);
    expect(after.answered).toEqual([]);
    expect(after.diagnostics).toEqual(report.diagnostics);
  });

  it('a finding reported as wrong is set apart, but its number is not called explained', () => {
    const { doc, report } = read(text);
    const given = answerTo(text, 'unsupported-number', '12场', 'notRight');
    const after = applyAnswers(report, [given], doc);
    expect(after.answered).toHaveLength(1);
    expect(after.claims).toBe(report.claims);
  });

  it('without answers nothing is looked at', () => {
    const { doc, report } = read(text);
    const after = applyAnswers(report, [], doc);
    expect(after.diagnostics).toBe(report.diagnostics);
    expect(after.claims).toBe(report.claims);
  });
});
