import type { Command } from 'prosemirror-state';
import type { HeadingLevel } from '@/lib/schema/nodes/heading';
import { schema } from '@/lib/schema/schema';
import { selectedTextblocks } from '../queries/selected-textblocks';

/** Makes the selected blocks headings of a level. The title and the text of tables are left alone. */
export function setHeading(level: HeadingLevel): Command {
  return (state, dispatch) => {
    const blocks = selectedTextblocks(state).filter(
      ({ node }) => node.type !== schema.nodes.heading || node.attrs.level !== level,
    );
    if (blocks.length === 0) return false;
    if (!dispatch) return true;
    const tr = state.tr;
    for (const { node, pos } of blocks) {
      const isHeading = node.type === schema.nodes.heading;
      tr.setNodeMarkup(pos, schema.nodes.heading, {
        id: node.attrs.id,
        level,
        role: isHeading && level === 1 ? node.attrs.role : null,
        runIn: isHeading && level > 1 ? node.attrs.runIn : false,
        typed: null,
      });
    }
    dispatch(tr.scrollIntoView());
    return true;
  };
}
