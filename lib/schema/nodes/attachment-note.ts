import type { NodeSpec } from 'prosemirror-model';
import { blockId, readId } from './block-id';

/** `typed`: the number as a read file had it (“2.”, “附件2：”); nothing is printed of it, it is only judged. */
export type AttachmentNoteAttrs = { readonly id: string; readonly typed: string | null };

/** 附件说明: one attachment’s title; consecutive notes form the list, numbered when there is more than one. */
export const attachmentNote: NodeSpec = {
  group: 'block',
  content: 'inline*',
  attrs: { ...blockId, typed: { default: null, validate: 'string|null' } },
  defining: true,
  parseDOM: [
    {
      tag: 'p.sb-attachment',
      getAttrs: (dom) => ({ ...readId(dom), typed: dom.getAttribute('data-typed') }),
      priority: 60,
    },
  ],
  toDOM: (node) => {
    const { id, typed } = node.attrs as AttachmentNoteAttrs;
    const attrs: Record<string, string> = { class: 'sb-attachment', 'data-id': id };
    if (typed !== null) attrs['data-typed'] = typed;
    return ['p', attrs, 0];
  },
};
