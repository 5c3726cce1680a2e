import { closeHistory } from 'prosemirror-history';
import { Mark } from 'prosemirror-model';
import type { Command, Transaction } from 'prosemirror-state';
import type { At } from '@/lib/checker/diagnostic';
import { schema } from '@/lib/schema/schema';
import { asRequested } from '../plugins/quiet';
import { findBlock } from '../queries/blocks';

/** New words for those at a place. */
export type Rewording = { readonly at: At; readonly words: string };

function reword(tr: Transaction, { at, words }: Rewording): boolean {
  const found = findBlock(tr.doc, at.block);
  if (!found?.node.isTextblock || words === '') return false;
  if (at.from >= at.to || at.to > found.node.content.size) return false;
  const from = found.pos + 1 + at.from;
  const to = found.pos + 1 + at.to;
  let marks: readonly Mark[] = tr.doc.nodeAt(from)?.marks ?? Mark.none;
  tr.doc.nodesBetween(from, to, (node) => {
    const linked = schema.marks.evidence.isInSet(node.marks);
    if (linked) marks = linked.addToSet(marks);
  });
  tr.replaceWith(from, to, schema.text(words, marks));
  return true;
}

/**
 * Writes numbers anew as one undo step; what they are linked to, comments and look stay. Positions are those of the
 * document before. Not applicable where one of the places is no longer there, or two overlap.
 */
export function rewordClaims(rewordings: readonly Rewording[]): Command {
  const fromBehind = [...rewordings].sort((a, b) => b.at.from - a.at.from);
  const overlap = fromBehind.some(({ at }, i) =>
    fromBehind.slice(i + 1).some((other) => other.at.block === at.block && other.at.to > at.from),
  );
  return (state, dispatch) => {
    const tr = state.tr;
    if (overlap || !fromBehind.every((one) => reword(tr, one)) || !tr.docChanged) return false;
    dispatch?.(closeHistory(asRequested(tr)).scrollIntoView());
    return true;
  };
}
