import { describe, expect, it } from 'vitest';
import { sequentialIds } from '@/lib/base/id';
import { checkReport } from '@/lib/checker/check-report';
import { nationalLaws } from '@/lib/laws/national-laws';
import { blockText } from '@/lib/schema/block-text';
import { checkDocument } from '@/lib/schema/check-document';
import { requiredRoles } from '@/lib/schema/roles';
import { schema } from '@/lib/schema/schema';
import { linkedFacts } from '@/lib/template/authored-report';
import { loadSample, type Sample } from './load-sample';

async function sample(): Promise<Sample> {
  const loaded = await loadSample('templates/sample', sequentialIds());
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  return loaded.value;
}

describe('the sample township', () => {
  it('has two reports that the schema accepts, each as long as a real one', async () => {
    const { lastYear, thisYear } = await sample();
    for (const { doc } of [lastYear, thisYear]) {
      expect(checkDocument(doc.toJSON()).ok).toBe(true);
      expect(doc.textContent.length).toBeGreaterThan(2300);
      expect(doc.textContent.length).toBeLessThan(3200);
    }
    expect([lastYear.year, thisYear.year]).toEqual([2025, 2026]);
    expect(thisYear.title).toBe('青禾镇人民政府关于2026年法治政府建设情况的报告');
  });

  it('has all four parts this year and hides the first responsible part inside another last year', async () => {
    const { lastYear, thisYear } = await sample();
    const roles = (doc: Sample['thisYear']['doc']) => {
      const found: string[] = [];
      doc.forEach((node) => {
        if (node.type.name === 'heading' && node.attrs.level === 1) found.push(node.attrs.role);
      });
      return found;
    };
    expect(roles(thisYear.doc)).toEqual([...requiredRoles]);
    expect(roles(lastYear.doc)).toEqual(['achievements', 'shortcomings', 'plan']);
  });

  it('links most facts of a ledger of forty to words that carry the same value', async () => {
    const { thisYear, ledger } = await sample();
    expect(ledger).toHaveLength(40);
    expect(linkedFacts(thisYear.doc).size).toBeGreaterThanOrEqual(28);
    const values = new Map(ledger.map((fact) => [fact.id, fact]));
    const differing: string[] = [];
    thisYear.doc.descendants((node) => {
      const mark = node.marks.find((candidate) => candidate.type === schema.marks.evidence);
      const fact = mark && values.get(mark.attrs.fact);
      const words = node.text ?? '';
      const exact = words === `${fact?.value}${fact?.unit}`;
      if (fact && !exact) differing.push(`${words} ≠ ${fact.value}${fact.unit}`);
    });
    expect(differing).toEqual(['40余场 ≠ 43场']);
  });

  it('states rates that agree with their bases this year', async () => {
    const { thisYear } = await sample();
    const text: string[] = [];
    thisYear.doc.forEach((node) => {
      text.push(blockText(node));
    });
    const whole = text.join('\n');
    for (const [base, part, rate] of [
      [73, 68, '93.2%'],
      [127, 119, '93.7%'],
      [286, 279, '97.6%'],
    ] as const) {
      expect(`${((part / base) * 100).toFixed(1)}%`).toBe(rate);
      expect(whole).toContain(rate);
    }
    expect(whole).toContain(`其余${127 - 119}处`);
  });

  it('shows no error this year, and a few numbers still without proof', async () => {
    const { thisYear, unit, ledger } = await sample();
    const env = { year: 2026, unit, laws: nationalLaws, ledger, purpose: 'draft' } as const;
    const report = checkReport(thisYear.doc, env);
    const unproved = report.diagnostics.filter(({ kind }) => kind === 'unsupported');
    const wrong = report.diagnostics.filter(
      ({ kind, severity }) => kind !== 'unsupported' && severity !== 'info',
    );
    expect(wrong.map(({ what }) => what)).toEqual([]);
    expect(report.parts.map(({ state }) => state)).toEqual(['ok', 'ok', 'ok', 'ok']);
    const count = (support: string) => report.claims.filter((claim) => claim.support === support).length;
    expect(count('linked')).toBe(30);
    expect(count('computed')).toBeGreaterThanOrEqual(3);
    expect(count('attributed')).toBe(1);
    expect(unproved.length).toBeGreaterThan(0);
    expect(unproved.length).toBeLessThanOrEqual(10);
  });

  it('shows the usual flaws of a real report last year', async () => {
    const { lastYear, unit } = await sample();
    const env = { year: 2025, unit, laws: nationalLaws, ledger: null, purpose: 'check' } as const;
    const codes = checkReport(lastYear.doc, env).diagnostics.map(
      ({ code, severity }) => `${code} ${severity}`,
    );
    const planted = [
      'L01 error',
      'N01 error',
      'N01 info',
      'N03 error',
      'S01 warning',
      'S03 warning',
      'S05 error',
    ];
    expect(codes).toEqual(expect.arrayContaining(planted));
  });
});
