import { closeHistory } from 'prosemirror-history';
import { Fragment, type Node } from 'prosemirror-model';
import { type Command, NodeSelection, TextSelection } from 'prosemirror-state';
import { type RequiredRole, requiredRoles } from '@/lib/schema/roles';
import { schema } from '@/lib/schema/schema';
import { asRequested } from '../plugins/quiet';
import { bodyEnd } from '../queries/body-end';
import { slotsLeft } from '../queries/slots-left';

/**
 * Inserts a required part, `blocks` with its heading first, before the first part that comes after it in the
 * required order, else at the end of the body. `roleOf` tells which part a level-1 heading (by block id) opens.
 * Selects the new part’s first slot, else the end of its heading. One undo step.
 */
export function insertPart(
  role: RequiredRole,
  blocks: readonly Node[],
  roleOf: (block: string) => string | null,
): Command {
  return (state, dispatch) => {
    const heading = blocks[0];
    if (!heading) return false;
    if (!dispatch) return true;
    const later = new Set<string>(requiredRoles.slice(requiredRoles.indexOf(role) + 1));
    let at = bodyEnd(state.doc);
    state.doc.forEach((block, pos) => {
      if (pos >= at || block.type !== schema.nodes.heading || block.attrs.level !== 1) return;
      if (later.has(roleOf(block.attrs.id) ?? '')) at = pos;
    });
    const content = Fragment.from(blocks);
    const tr = state.tr.insert(at, content);
    const slot = slotsLeft(tr.doc).find(({ pos }) => pos >= at && pos < at + content.size);
    tr.setSelection(
      slot
        ? NodeSelection.create(tr.doc, slot.pos)
        : TextSelection.create(tr.doc, at + 1 + heading.content.size),
    );
    dispatch(closeHistory(asRequested(tr)).scrollIntoView());
    return true;
  };
}
