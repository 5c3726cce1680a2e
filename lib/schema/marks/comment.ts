import type { MarkSpec } from 'prosemirror-model';

/** 批注: anchors the comment thread `thread` (its id) to words; several threads may overlap. */
export const comment: MarkSpec = {
  attrs: { thread: { validate: 'string' } },
  inclusive: false,
  excludes: '',
  parseDOM: [
    { tag: 'span[data-thread]', getAttrs: (dom) => ({ thread: dom.getAttribute('data-thread') ?? '' }) },
  ],
  toDOM: (mark) => ['span', { class: 'sb-comment', 'data-thread': mark.attrs.thread }, 0],
};
