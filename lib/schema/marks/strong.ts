import type { MarkSpec } from 'prosemirror-model';

/** Bold. */
export const strong: MarkSpec = {
  parseDOM: [{ tag: 'strong' }, { tag: 'b' }],
  toDOM: () => ['strong', 0],
};
