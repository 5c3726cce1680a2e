import type { Fix } from './fix';

/** 必改 / 建议 / 提示. */
export type Severity = 'error' | 'warning' | 'info';

/** The families of findings, each with its own mark and line on the page (ui guide, section 5). */
export type Kind =
  | 'structure'
  | 'arithmetic'
  | 'unsupported'
  | 'inconsistent'
  | 'citation'
  | 'language'
  | 'privacy'
  | 'unfilled';

/** A place in the document, relative to one block, so that typing above it costs nothing: positions of the block’s content, equal to offsets in its block text. */
export type At = { readonly block: string; readonly from: number; readonly to: number };

/**
 * What a finding rests on. `level` says how binding it is: practice may not say 规定, a recommended standard may
 * not say 违反. `article` is given only where the article number was seen in the text itself (`verified`).
 */
export type Basis = {
  readonly title: string;
  readonly article?: string;
  readonly level: 'law' | 'partyRegulation' | 'standard' | 'policy' | 'practice' | 'ours';
  readonly verified: boolean;
};

/**
 * One finding. It says what is wrong, why it matters and what to do.
 * `id` is a hash of rule, block and words, so an answer to a finding outlives edits around it.
 */
export type Diagnostic = {
  readonly id: string;
  readonly rule: string;
  /** The catalogue code: S01 … */
  readonly code: string;
  readonly kind: Kind;
  /** One or two characters for the mark on the page: 缺 并 空 序 ≠ ○ ⇄ § ～ □. */
  readonly glyph: string;
  readonly severity: Severity;
  readonly at: At;
  /** Further places that belong to the same finding, such as the operands of a sum. */
  readonly also: readonly At[];
  readonly what: string;
  /** The calculation as a sentence, where there is one. */
  readonly calc: string | null;
  readonly why: string;
  readonly basis: Basis | null;
  readonly how: string;
  /** The recommended one first. */
  readonly fixes: readonly Fix[];
};
