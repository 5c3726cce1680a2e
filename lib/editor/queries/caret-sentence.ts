import type { EditorState } from 'prosemirror-state';
import type { At } from '@/lib/checker/diagnostic';
import { blockText } from '@/lib/schema/block-text';
import { sentences } from '@/lib/text/sentences';

const closed = /[。！？!?]["”’』」）)》】]*$/;

/**
 * The sentence the caret stands in, as positions of its block’s content. A caret behind the closing mark has
 * left the sentence. Null for a selection that is not a caret in text.
 */
export function caretSentence(state: EditorState): At | null {
  const { $head, empty } = state.selection;
  const parent = $head.parent;
  if (!empty || !parent.isTextblock) return null;
  const at = $head.parentOffset;
  const text = blockText(parent);
  for (const { start, end } of sentences(text)) {
    const inside = at >= start && (at < end || (at === end && !closed.test(text.slice(start, end))));
    if (inside) return { block: parent.attrs.id, from: start, to: end };
  }
  return { block: parent.attrs.id, from: at, to: at };
}
