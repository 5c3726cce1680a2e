import type { PartRole } from '@/lib/schema/roles';

/** One change to the document, as data: the editor, the server and the tests apply the same edits. */
export type Edit =
  /** Replaces positions [from, to) of a block's content by plain text (【填写：…】 becomes a slot). */
  | {
      readonly kind: 'replace';
      readonly block: string;
      readonly from: number;
      readonly to: number;
      readonly insert: string;
    }
  /** Inserts new blocks after the block `after` (null: at the end of the document, before signature and date). */
  | { readonly kind: 'insertBlocks'; readonly after: string | null; readonly blocks: readonly NewBlock[] }
  /** Sets one attribute of a block. */
  | {
      readonly kind: 'setAttr';
      readonly block: string;
      readonly attr: 'role' | 'level' | 'typed' | 'runIn';
      readonly value: string | number | boolean | null;
    }
  /** Joins a block with the next one. */
  | { readonly kind: 'joinNext'; readonly block: string }
  /** Moves a run of top-level blocks, first to last, behind the block `after`. */
  | {
      readonly kind: 'moveBlocks';
      readonly first: string;
      readonly last: string;
      readonly after: string;
    };

export type NewBlock =
  | {
      readonly type: 'heading';
      readonly level: 1 | 2 | 3 | 4;
      readonly role: PartRole | null;
      readonly text: string;
    }
  | { readonly type: 'paragraph'; readonly text: string };

/**
 * A quick fix: what the button says and the edits that one undo takes back. Positions of replacements are those of
 * the document before the fix; everything else names blocks by id and is done in the order given.
 */
export type Fix = { readonly label: string; readonly edits: readonly Edit[] };
