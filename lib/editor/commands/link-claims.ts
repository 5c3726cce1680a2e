import { closeHistory } from 'prosemirror-history';
import type { Command, Transaction } from 'prosemirror-state';
import type { At } from '@/lib/checker/diagnostic';
import { schema } from '@/lib/schema/schema';
import { asRequested } from '../plugins/quiet';
import { findBlock } from '../queries/blocks';
import { clearLinks } from './clear-links';

/** The words of a claim and the fact (its id) that proves them. */
export type ClaimLink = { readonly at: At; readonly fact: string };

function link(tr: Transaction, { at, fact }: ClaimLink): boolean {
  const found = findBlock(tr.doc, at.block);
  if (!found || !clearLinks(tr, at)) return false;
  const start = found.pos + 1;
  tr.addMark(start + at.from, start + at.to, schema.marks.evidence.create({ fact }));
  return true;
}

/**
 * Links claims to facts as one undo step: exactly their words carry the mark, whatever they were linked to before.
 * Not applicable where one of the places is no longer there, or all are linked so already.
 */
export function linkClaims(links: readonly ClaimLink[]): Command {
  return (state, dispatch) => {
    const tr = state.tr;
    if (!links.every((one) => link(tr, one)) || tr.doc.eq(state.doc)) return false;
    dispatch?.(closeHistory(asRequested(tr)));
    return true;
  };
}
