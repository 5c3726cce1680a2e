import { ok, type Result, refuse } from '@/lib/base/result';
import { readWorkbook } from '@/lib/convert/read-workbook';
import type { Workbook } from '@/lib/convert/workbook';
import type { Fact } from '@/lib/evidence/fact';
import { changesOf } from '@/lib/evidence/sheet/changes-of';
import type {
  Conversion,
  Difference,
  ImportOptions,
  ImportPreview,
  Problem,
  Question,
} from '@/lib/evidence/sheet/import-preview';
import type { Mapping } from '@/lib/evidence/sheet/mapping';
import { previewImport } from '@/lib/evidence/sheet/preview-import';
import { recallMapping } from '@/lib/evidence/sheet/recall-mapping';
import { shapeOf } from '@/lib/evidence/sheet/shape-of';
import type { LedgerChange, LedgerRow } from '@/lib/workflow/ledger-wire';
import { type PreviewLine, type PreviewLook, type PreviewPart, previewLook } from './preview-lines';

export type SheetSummary = { readonly name: string; readonly rows: number };

export type OpenedBook = {
  readonly sheets: readonly SheetSummary[];
  readonly hidden: readonly string[];
  /** Sentences about what could not be kept. */
  readonly losses: readonly string[];
};

export type PreviewOrder = {
  /** Which sheet, from zero. */
  readonly sheet: number;
  /** Null: as remembered for its form, or as the headings say. */
  readonly mapping: Mapping | null;
  readonly remembered: Readonly<Record<string, unknown>>;
  readonly existing: readonly LedgerRow[];
  readonly year: number;
  readonly lastYear: readonly Fact[];
  readonly options: ImportOptions;
};

/** A list of which only the first are handed over, with how many there are. */
export type Some<T> = { readonly first: readonly T[]; readonly count: number };

/** What a page shows of a preview: never more than a screen can hold, however long the sheet. */
export type ShownPreview = {
  readonly mapping: Mapping;
  readonly shape: string;
  readonly rows: number;
  readonly parts: readonly PreviewPart[];
  readonly same: Some<Difference>;
  readonly changed: Some<Difference>;
  readonly added: Some<Difference>;
  readonly conversions: Some<Conversion>;
  readonly problems: Some<Problem>;
  readonly questions: Some<Question>;
  readonly notes: readonly string[];
};

/** Reads one workbook and previews its sheets; keeps both, so that a page holds only what it shows. */
export type ImportWork = {
  open(bytes: Uint8Array, name: string): Result<OpenedBook>;
  preview(order: PreviewOrder): Result<ShownPreview>;
  /** Rows of the last preview, ends included. */
  lines(from: number, to: number): readonly PreviewLine[];
  /** What the last preview comes to. */
  changes(): LedgerChange[];
};

const mostShown = 200;
/** Rows handed over at a time. */
export const mostLines = 200;

const some = <T>(all: readonly T[]): Some<T> => ({ first: all.slice(0, mostShown), count: all.length });

function shownOf(
  preview: ImportPreview,
  { mapping, shape, look }: { mapping: Mapping; shape: string; look: PreviewLook },
): ShownPreview {
  const of = (kind: Difference['kind']) =>
    some(preview.differences.filter((difference) => difference.kind === kind));
  return {
    mapping,
    shape,
    rows: preview.rows.length,
    parts: look.parts,
    same: of('same'),
    changed: of('changed'),
    added: of('new'),
    conversions: some(preview.conversions),
    problems: some(preview.problems),
    questions: some(preview.questions),
    notes: preview.notes,
  };
}

const noSheet = refuse('no-sheet', '这个文件里没有内容可读的工作表。请检查是否选错了文件。');

export function importWork(): ImportWork {
  let book: Workbook | null = null;
  let last: { readonly preview: ImportPreview; readonly look: PreviewLook } | null = null;
  return {
    open(bytes, name) {
      const read = readWorkbook(bytes, name);
      if (!read.ok) return read;
      book = read.value;
      last = null;
      const { grids, hidden, losses } = read.value;
      if (grids.every(({ rows }) => rows.length === 0)) return noSheet;
      const sheets = grids.map((grid) => ({ name: grid.name, rows: grid.rows.length }));
      return ok({ sheets, hidden, losses });
    },
    preview({ sheet, mapping: given, remembered, ...input }) {
      const grid = book?.grids[sheet];
      if (!grid) return noSheet;
      const mapping = given ?? recallMapping(grid, remembered);
      const preview = previewImport({ grid, mapping, ...input });
      const look = previewLook(grid, mapping, preview);
      last = { preview, look };
      return ok(shownOf(preview, { mapping, shape: shapeOf(grid), look }));
    },
    lines(from, to) {
      const now = last;
      if (!now) return [];
      return Array.from({ length: Math.min(mostLines, to - from + 1) }, (_, n) => now.look.line(from + n));
    },
    changes: () => (last ? changesOf(last.preview) : []),
  };
}
