import { closeHistory } from 'prosemirror-history';
import type { Command } from 'prosemirror-state';
import type { At } from '@/lib/checker/diagnostic';
import { asRequested } from '../plugins/quiet';
import { clearLinks } from './clear-links';

/** Takes the link of a claim away as one undo step; not applicable where there is none. */
export function unlinkClaim(at: At): Command {
  return (state, dispatch) => {
    const tr = state.tr;
    if (!clearLinks(tr, at) || !tr.docChanged) return false;
    dispatch?.(closeHistory(asRequested(tr)));
    return true;
  };
}
