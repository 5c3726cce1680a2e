import type { Command } from 'prosemirror-state';
import { schema } from '@/lib/schema/schema';
import { selectedTextblocks } from '../queries/selected-textblocks';

/** The kinds of text block that carry nothing but their id. */
export type PlainBlock = 'paragraph' | 'recipient' | 'attachmentNote' | 'signature' | 'date';

/** Makes the selected blocks 正文, 主送机关, 附件说明, 署名 or 成文日期. */
export function setBlock(name: PlainBlock): Command {
  return (state, dispatch) => {
    const type = schema.nodes[name];
    const blocks = selectedTextblocks(state).filter(({ node }) => node.type !== type);
    if (blocks.length === 0) return false;
    if (!dispatch) return true;
    const tr = state.tr;
    for (const { node, pos } of blocks) tr.setNodeMarkup(pos, type, { id: node.attrs.id });
    dispatch(tr.scrollIntoView());
    return true;
  };
}
