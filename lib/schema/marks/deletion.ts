import type { MarkSpec } from 'prosemirror-model';

/** 修改建议: words somebody suggests to remove; `time` is an ISO timestamp. */
export const deletion: MarkSpec = {
  attrs: { author: { validate: 'string' }, time: { validate: 'string' } },
  inclusive: false,
  excludes: 'deletion insertion',
  parseDOM: [
    {
      tag: 'del',
      getAttrs: (dom) => ({
        author: dom.getAttribute('data-author') ?? '',
        time: dom.getAttribute('data-time') ?? '',
      }),
    },
  ],
  toDOM: (mark) => ['del', { 'data-author': mark.attrs.author, 'data-time': mark.attrs.time }, 0],
};
