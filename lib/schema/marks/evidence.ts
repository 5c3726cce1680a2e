import type { MarkSpec } from 'prosemirror-model';

/** 依据: links the words of a claim to the ledger fact `fact` (its id). */
export const evidence: MarkSpec = {
  attrs: { fact: { validate: 'string' } },
  inclusive: false,
  excludes: 'evidence',
  parseDOM: [{ tag: 'span[data-fact]', getAttrs: (dom) => ({ fact: dom.getAttribute('data-fact') ?? '' }) }],
  toDOM: (mark) => ['span', { class: 'sb-evidence', 'data-fact': mark.attrs.fact }, 0],
};
