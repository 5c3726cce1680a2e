import type { Diagnostic } from '@/lib/checker/diagnostic';
import type { TriangleRow } from '@/lib/checker/triangle';
import { placeKey } from './support';

/** How many shortcomings have no cause, and how many no measure. */
export const triangleGaps = (
  rows: readonly TriangleRow[],
): { readonly causes: number; readonly measures: number } => ({
  causes: rows.filter(({ cause }) => cause === null).length,
  measures: rows.filter(({ measure }) => measure.kind === 'none').length,
});

/**
 * The findings that speak of a row's gaps, null where none does: that on causes speaks of the whole part, that on
 * alignment of one shortcoming. An answered finding is not among `shown`.
 */
export function triangleFindings(
  { cause, measure }: TriangleRow,
  shown: readonly Diagnostic[],
): { readonly cause: Diagnostic | null; readonly measure: Diagnostic | null } {
  const found = (rule: string, fits: (finding: Diagnostic) => boolean) =>
    shown.find((finding) => finding.rule === rule && fits(finding)) ?? null;
  return {
    cause: cause === null ? found('p3-no-cause', () => true) : null,
    measure:
      measure.kind === 'none'
        ? found('p3-p4-alignment', ({ at }) => placeKey(at) === placeKey(measure.at))
        : null,
  };
}
