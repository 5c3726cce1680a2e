import { type Annex, type AnnexCell, annexPage, annexSizes } from '../layout/annex';

type PdfWords = { readonly text: string; readonly strong: boolean };

/** A table of the annex as `report.typ` reads it; `whole`: the row is short enough to be kept on one page. */
type PdfAnnexTable = {
  readonly heading: string;
  readonly lead: readonly string[];
  readonly columns: readonly {
    readonly heading: string;
    readonly share: number;
    readonly align: 'left' | 'center';
  }[];
  readonly rows: readonly {
    readonly whole: boolean;
    readonly cells: readonly (readonly PdfWords[])[];
  }[];
};

/** The pages across; measures in points. */
export type PdfAnnex = {
  readonly page: { readonly top: number; readonly bottom: number; readonly side: number };
  readonly sizes: Readonly<Record<'heading' | 'lead' | 'text', { size: number; pitch: number }>>;
  readonly tables: readonly PdfAnnexTable[];
  readonly foot: readonly string[];
};

/** Longer ones may be cut between pages: they might not fit on one. */
const longestWhole = 300;

const points = (twips: number): number => twips / 20;

const sizeOf = ({ halfPoints, pitch }: { readonly halfPoints: number; readonly pitch: number }) => ({
  size: halfPoints / 2,
  pitch: points(pitch),
});

const lengthOf = (cell: AnnexCell): number => cell.reduce((sum, { text }) => sum + text.length, 0);

/** The annex with texts that `settable` has cleared of what cannot be set. */
export function pdfAnnex({ tables, foot }: Annex, settable: (text: string) => string): PdfAnnex {
  const words = (cell: AnnexCell) =>
    cell.flatMap(({ text, strong }) =>
      settable(text)
        .split(/(\n)/)
        .filter((piece) => piece !== '')
        .map((piece) => ({ text: piece, strong })),
    );
  const { top, bottom, side } = annexPage;
  return {
    page: { top: points(top), bottom: points(bottom), side: points(side) },
    sizes: {
      heading: sizeOf(annexSizes.heading),
      lead: sizeOf(annexSizes.lead),
      text: sizeOf(annexSizes.text),
    },
    tables: tables.map(({ heading, lead, columns, rows }) => ({
      heading: settable(heading),
      lead: lead.map(settable),
      columns: columns.map((column) => ({ ...column, heading: settable(column.heading) })),
      rows: rows.map((cells) => ({
        whole: cells.every((cell) => lengthOf(cell) < longestWhole),
        cells: cells.map(words),
      })),
    })),
    foot: foot.map(settable),
  };
}
