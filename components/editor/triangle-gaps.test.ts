import { describe, expect, it } from 'vitest';
import { checkReport } from '@/lib/checker/check-report';
import { triangle } from '@/lib/checker/triangle';
import { nationalLaws } from '@/lib/laws/national-laws';
import { doc, h1, p, title } from '@/lib/schema/build';
import { triangleFindings, triangleGaps } from './triangle-gaps';

const made = doc(
  title('青禾镇2026年法治政府建设情况报告'),
  h1('主要举措和成效'),
  p('开展普法活动。'),
  h1('存在的不足和原因'),
  p('一是普法形式单一；二是应诉准备不充分。'),
  h1('下一年度主要安排'),
  p('一是改进普法方式。'),
);

const env = { year: 2026, unit: null, laws: nationalLaws, ledger: null, purpose: 'draft' } as const;
const report = checkReport(made, env);
const { diagnostics } = report;
const rows = triangle(report);

describe('the gaps of the table', () => {
  it('are counted apart: what has no cause, and what has no measure', () => {
    expect(triangleGaps(rows)).toEqual({ causes: 2, measures: 1 });
  });

  it('lead to the findings there are: one on causes for all, one on each missing measure', () => {
    const codes = rows.map((row) => {
      const { cause, measure } = triangleFindings(row, diagnostics);
      return [cause?.code ?? null, measure?.code ?? null];
    });
    expect(codes).toEqual([
      ['S03', null],
      ['S03', 'S10'],
    ]);
  });

  it('lead to none that was answered', () => {
    const open = diagnostics.filter(({ code }) => code !== 'S10');
    expect(rows.map((row) => triangleFindings(row, open).measure)).toEqual([null, null]);
  });
});
