import { closeHistory } from 'prosemirror-history';
import { type Command, NodeSelection } from 'prosemirror-state';
import type { At } from '@/lib/checker/diagnostic';
import { blockText } from '@/lib/schema/block-text';
import { inline } from '@/lib/schema/build';
import { sentences } from '@/lib/text/sentences';
import { asRequested } from '../plugins/quiet';
import { findBlock } from '../queries/blocks';

/** The words by which a reader knows where a number comes from; the slot is for the author to fill. */
const citation = '据【填写：来源】统计，';

/**
 * 注明来源: begins the sentence of a claim with 据【填写：来源】统计， as one undo step and selects the slot. Once that
 * is filled, the number counts as attributed.
 */
export function citeSource(at: At): Command {
  return (state, dispatch) => {
    const found = findBlock(state.doc, at.block);
    if (!found?.node.isTextblock || at.to > found.node.content.size) return false;
    if (!dispatch) return true;
    const sentence = sentences(blockText(found.node)).find(
      ({ start, end }) => start <= at.from && at.from < end,
    );
    const start = found.pos + 1 + (sentence?.start ?? at.from);
    const tr = state.tr.insert(start, inline(citation));
    tr.setSelection(NodeSelection.create(tr.doc, start + citation.indexOf('【')));
    dispatch(closeHistory(asRequested(tr)).scrollIntoView());
    return true;
  };
}
