import { describe, expect, it } from 'vitest';
import { checkReport } from '@/lib/checker/check-report';
import { readDocument } from '@/lib/checker/examples/document-text';
import { sampleEnv } from '@/lib/checker/examples/sample-env';
import { type ClaimRow, claimRows, countStates } from './claim-rows';
import { type Saying, sayArithmetic, sayState } from './number-words';

const env = sampleEnv({ year: '2026', unit: 'yes', ledger: 'yes' });

/** The rows of a report whose first part holds `text`. */
function read(text: string) {
  const { doc } = readDocument(`# 青禾镇2026年法治政府建设情况报告\n## 主要举措和成效\n${text}`);
  const report = checkReport(doc, env);
  return { report, rows: claimRows(report, report.diagnostics) };
}

const rowOf = (rows: readonly ClaimRow[], words: string): ClaimRow => {
  const row = rows.find(({ claim }) => claim.text === words);
  if (!row) throw new Error(`no number ${words} in ${rows.map(({ claim }) => claim.text)}`);
  return row;
};

function said(text: string, words: string): Saying | null {
  const { report, rows } = read(text);
  const { claim, relations } = rowOf(rows, words);
  return sayArithmetic(claim, relations, report.diagnostics);
}

describe('what is said of a number', () => {
  it('a right rate is said to be right, with its calculation', () => {
    const saying = said('受理纠纷213件，化解206件，化解率96.7%。', '96.7%');
    expect(saying).toMatchObject({ text: '算得 96.7%，相符', tone: 'right' });
    expect(saying?.calc).toContain('206÷213');
  });

  it('a number that a right rate was made from is said to agree with it', () => {
    expect(said('受理纠纷213件，化解206件，化解率96.7%。', '206件')).toMatchObject({
      text: '与 96.7% 相符',
      tone: 'right',
    });
  });

  it('a wrong rate is said to be wrong in the words of its finding', () => {
    const saying = said('受理纠纷213件，化解206件，化解率98.6%。', '98.6%');
    expect(saying).toMatchObject({ text: '化解率写作 98.6%，算得 96.7%', tone: 'error', glyph: '≠' });
  });

  it('a rate that was cut off is no mistake', () => {
    const saying = said('受理纠纷318件，办结309件，办结率97.1%。', '97.1%');
    expect(saying?.tone).toBe('info');
    expect(saying?.text).toContain('截尾');
  });

  it('what cannot be verified is said quietly', () => {
    const saying = said('排查纠纷380余件，化解372件，化解率97.9%。', '97.9%');
    expect(saying?.tone).toBe('info');
    expect(saying?.text).toContain('约数');
  });

  it('a part that fits into its whole is said to fit', () => {
    expect(said('排查纠纷380余件，化解372件，化解率97.9%。', '372件')).toMatchObject({
      text: '不超过 380余件，相符',
      tone: 'right',
    });
  });

  it('a number that stands alone has nothing said of its arithmetic', () => {
    expect(said('举办法治讲座12场。', '12场')).toBeNull();
  });
});

describe('the list of numbers', () => {
  it('counts each number in one state, a source named in the sentence among them', () => {
    const { rows } = read('举办法治讲座12场。据县普法平台统计，受教育2300人。');
    expect([...countStates(rows)].sort()).toEqual([
      ['attributed', 1],
      ['unsupported', 1],
    ]);
    const { claim, state } = rowOf(rows, '2300人');
    expect(sayState(claim, state)).toBe('文中注明了来源：县普法平台');
  });

  it('gives every number of a calculation that calculation', () => {
    const { rows } = read('受理纠纷213件，化解206件，化解率96.7%。');
    for (const words of ['213件', '206件', '96.7%'])
      expect(rowOf(rows, words).relations.map(({ kind }) => kind)).toContain('rate');
  });
});
