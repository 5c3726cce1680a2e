import { describe, expect, it } from 'vitest';
import type { Diagnostic, Kind, Severity } from '@/lib/checker/diagnostic';
import { marksOf } from './marks';

const finding = (kind: Kind, severity: Severity, from: number, to: number): Diagnostic => ({
  id: `${kind}${from}`,
  rule: 'r',
  code: 'R',
  kind,
  glyph: '',
  severity,
  at: { block: 'b', from, to },
  also: [],
  what: '',
  calc: null,
  why: '',
  basis: null,
  how: '',
  fixes: [],
});

const places = (...args: Parameters<typeof marksOf>) =>
  marksOf(...args).map(({ from, to, className }) => `${from}-${to} ${className}`);

describe('the lines under the words of a block', () => {
  it('puts the gravest of two findings under a word', () => {
    const marks = places('b', [finding('language', 'info', 0, 4), finding('citation', 'error', 0, 4)], []);
    expect(marks).toEqual(['0-4 sb-mark sb-mark-citation']);
  });

  it('keeps the rest of a finding that another one overlaps', () => {
    const marks = places('b', [finding('language', 'info', 0, 6), finding('arithmetic', 'error', 2, 4)], []);
    expect(marks).toEqual([
      '0-2 sb-mark sb-mark-language sb-mark-slight',
      '2-4 sb-mark sb-mark-arithmetic',
      '4-6 sb-mark sb-mark-language sb-mark-slight',
    ]);
  });

  it('draws the thin line of a proven number only where no finding speaks', () => {
    const claims = [
      { from: 0, to: 3, support: 'linked' },
      { from: 5, to: 8, support: 'computed' },
    ];
    expect(places('b', [finding('arithmetic', 'error', 5, 8)], claims)).toEqual([
      '0-3 sb-claim-linked',
      '5-8 sb-mark sb-mark-arithmetic',
    ]);
  });

  it('leaves structure to the margin, and numbers without proof to their finding', () => {
    const claims = [{ from: 0, to: 3, support: 'unsupported' }];
    expect(places('b', [finding('structure', 'error', 0, 5)], claims)).toEqual([]);
  });
});
