import type { MarkSpec } from 'prosemirror-model';

/** 修改建议: words somebody suggests to add; `time` is an ISO timestamp. */
export const insertion: MarkSpec = {
  attrs: { author: { validate: 'string' }, time: { validate: 'string' } },
  inclusive: false,
  excludes: 'insertion deletion',
  parseDOM: [
    {
      tag: 'ins',
      getAttrs: (dom) => ({
        author: dom.getAttribute('data-author') ?? '',
        time: dom.getAttribute('data-time') ?? '',
      }),
    },
  ],
  toDOM: (mark) => ['ins', { 'data-author': mark.attrs.author, 'data-time': mark.attrs.time }, 0],
};
