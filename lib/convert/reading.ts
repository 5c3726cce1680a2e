import type { Node } from 'prosemirror-model';

/** Something a reader could not carry over as it was, or changed; `text` is the words concerned. */
export type Loss = {
  readonly kind:
    | 'debris'
    | 'joined'
    | 'picture'
    | 'shape'
    | 'footnote'
    | 'header'
    | 'formatting'
    | 'renumbered'
    | 'field'
    | 'encoding'
    | 'other';
  readonly text: string;
};

/** Block-relative [at, at + length) of a block's text equals source offsets [from, from + length). */
export type Segment = { readonly at: number; readonly from: number; readonly length: number };

/** Block id → its segments in order of `at`: how offsets in a block lead back to the file (UTF-16 units). */
export type SourceMap = ReadonlyMap<string, readonly Segment[]>;

export type ReadComment = { readonly quote: string; readonly text: string; readonly author: string };
export type ReadRevision = {
  readonly kind: 'ins' | 'del' | 'move';
  readonly text: string;
  readonly author: string;
};

/**
 * What a reader understood of a file, faithfully: one block per paragraph, debris kept, numerals in
 * `heading.typed`. `tidy` makes a document to write on from it.
 * `text` is the file's text that `source` refers to: the exact decoded file for .txt, the extracted text
 * for everything else.
 */
export type Reading = {
  readonly doc: Node;
  readonly losses: readonly Loss[];
  readonly text: string;
  readonly source: SourceMap;
  readonly comments: readonly ReadComment[];
  readonly revisions: readonly ReadRevision[];
};
