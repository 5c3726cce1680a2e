import { changesOf } from '@/lib/evidence/sheet/changes-of';
import type { Grid } from '@/lib/evidence/sheet/grid';
import { previewImport } from '@/lib/evidence/sheet/preview-import';
import { proposeMapping } from '@/lib/evidence/sheet/propose-mapping';
import type { Workbook } from '../workbook';

const sheetOutcome = (grid: Grid) => {
  const mapping = proposeMapping(grid);
  const preview = previewImport({ grid, mapping, existing: [], year: 2026 });
  const { conversions, problems, questions, notes } = preview;
  return {
    sheet: grid.name,
    layout: mapping.layout,
    roles: mapping.roles.join(' '),
    rows: preview.rows.join(' '),
    facts: changesOf(preview).map((change) => {
      if (change.kind !== 'add') return change.kind;
      const { indicator, value, min, max, unit, period } = change.fact;
      return `${indicator} ${value ?? `${min}—${max}`} ${unit} ${period.from}/${period.to}`;
    }),
    conversions: conversions.map(({ at, from, to }) => `${at} ${from} → ${to}`),
    problems: problems.map(({ message }) => message),
    questions: questions.map(({ message }) => message),
    notes,
  };
};

/** What an import of each visible sheet would come to, for tests to compare. */
export const fixtureOutcome = ({ grids, hidden, losses }: Workbook) => ({
  hidden,
  losses,
  sheets: grids.map(sheetOutcome),
});
