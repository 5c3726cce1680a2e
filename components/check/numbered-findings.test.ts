import { expect, test } from 'vitest';
import type { Diagnostic } from '@/lib/checker/diagnostic';
import { doc, h1, p, title } from '@/lib/schema/build';
import { besideBlocks, marksByBlock, numberFindings } from './numbered-findings';

const finding = (block: string, from: number, to: number, more: Partial<Diagnostic> = {}): Diagnostic => ({
  id: `${block}-${from}`,
  rule: 'rate',
  code: 'N01',
  kind: 'arithmetic',
  glyph: '≠',
  severity: 'error',
  at: { block, from, to },
  also: [],
  what: '整改率写作 93.4%，算得 93.7%',
  calc: null,
  why: '',
  basis: null,
  how: '',
  fixes: [],
  ...more,
});

const report = doc(title('青禾镇报告'), h1('主要举措和成效'), p('整改率93.4%。'), p('化解208件。'));

test('findings are numbered in reading order, whatever order they come in', () => {
  const numbered = numberFindings(report, [
    finding('b4', 0, 6),
    finding('b3', 3, 8),
    finding('b3', 3, 8, { severity: 'info', id: 'hint' }),
  ]);
  expect(numbered.map(({ order, finding: { id } }) => [order, id])).toEqual([
    [1, 'b3-3'],
    [2, 'hint'],
    [3, 'b4-0'],
  ]);
});

test('a finding on words marks them, one on a part stands beside its block', () => {
  const numbered = numberFindings(report, [
    finding('b2', 0, 7, { kind: 'structure', glyph: '缺' }),
    finding('b3', 3, 8),
  ]);
  expect([...marksByBlock(numbered).keys()]).toEqual(['b3']);
  expect([...besideBlocks(numbered)]).toEqual([['b2', [1]]]);
});

test('figures that contradict each other are marked at both places', () => {
  const numbered = numberFindings(report, [
    finding('b3', 3, 8, { kind: 'inconsistent', also: [{ block: 'b4', from: 2, to: 6 }] }),
  ]);
  expect([...marksByBlock(numbered).keys()]).toEqual(['b3', 'b4']);
});
