import type { Node } from 'prosemirror-model';
import type { Fact } from '@/lib/evidence/fact';
import type { UnitProfile } from '@/lib/template/unit-profile';
import type { Annex } from './layout/annex';
import type { Geometry } from './layout/geometry';
import type { NoteMark } from './layout/noted-runs';

/** One remark of a comment thread; the words it stands on carry the mark `comment` with the same `thread`. */
export type ExportComment = {
  readonly thread: string;
  readonly author: string;
  /** ISO timestamp. */
  readonly time: string;
  readonly text: string;
};

/** What a proof copy has beside the report itself. */
export type ProofPrint = {
  /** Printed at the head of every page. */
  readonly header: string;
  /** Block id → the notes in its text, in their order. */
  readonly marks: ReadonlyMap<string, readonly NoteMark[]>;
  readonly annex: Annex;
};

/** Everything a file is written from: a document at one version, and the choices of the unit's template. */
export type ExportInput = {
  readonly doc: Node;
  readonly unit: UnitProfile | null;
  readonly year: number | null;
  /**
   * The page of a DOCX. `habit`: what page-setup checklists of offices ask for; `standard`: the ink where
   * GB/T 9704 puts it. Both break pages alike; a PDF always has the standard's.
   */
  readonly geometry: Geometry;
  /** The ledger rows that evidence marks may name. */
  readonly facts: readonly Fact[];
  /** 加盖印章: decides where the signature and the date stand. */
  readonly seal: 'sealed' | 'unsealed';
  /** Heading numerals in DOCX as typed text (survive copying as plain text) or as Word's own numbering. */
  readonly numerals: 'typed' | 'automatic';
  readonly comments: readonly ExportComment[];
  /** ISO timestamp for the file's properties; null writes none. */
  readonly created: string | null;
  /** null: the report alone. Only DOCX and PDF can be proof copies. */
  readonly proof: ProofPrint | null;
};

/** An `ExportInput` with the usual choices for all that is not given. */
export function exportInput(given: Partial<ExportInput> & { readonly doc: Node }): ExportInput {
  return {
    unit: null,
    year: null,
    geometry: 'habit',
    facts: [],
    seal: 'sealed',
    numerals: 'typed',
    comments: [],
    created: null,
    proof: null,
    ...given,
  };
}
