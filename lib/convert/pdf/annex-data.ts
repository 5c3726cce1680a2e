import type { Annex } from '../layout/annex';
import { pdfAnnex } from './pdf-annex';
import { dayOf, type PdfData, settable } from './pdf-data';

/** A PDF of tables alone, without a report. */
export type AnnexPrint = {
  readonly title: string;
  readonly author: string;
  /** At the head of every page. */
  readonly header: string;
  /** ISO timestamp for the file’s properties. */
  readonly created: string;
  readonly annex: Annex;
};

export const annexData = ({ title, author, header, created, annex }: AnnexPrint): PdfData => ({
  title: settable(title),
  author,
  created: dayOf(created),
  header: settable(header),
  blocks: [],
  annex: pdfAnnex(annex, settable),
});
