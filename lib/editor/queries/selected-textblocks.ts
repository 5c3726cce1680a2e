import type { EditorState } from 'prosemirror-state';
import { schema } from '@/lib/schema/schema';
import type { FoundBlock } from './blocks';

/** The top-level text blocks the selection touches, the title left out: those whose kind can be changed. */
export function selectedTextblocks(state: EditorState): readonly FoundBlock[] {
  const { from, to } = state.selection;
  const blocks: FoundBlock[] = [];
  state.doc.forEach((node, pos) => {
    const touched = pos < to && pos + node.nodeSize > from;
    if (touched && node.isTextblock && node.type !== schema.nodes.title) blocks.push({ node, pos });
  });
  return blocks;
}
