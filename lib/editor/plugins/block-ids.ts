import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { carriesId } from '@/lib/schema/check-document';
import { onlyTextChanged } from '../queries/only-text-changed';

type Repair = { readonly pos: number; readonly node: Node; readonly splitOff: boolean };

/** The blocks that need a new id: those without one, and of several with the same id all but one. */
function repairs(doc: Node): Repair[] {
  const seen = new Map<string, Repair>();
  const found: Repair[] = [];
  doc.descendants((node, pos) => {
    if (carriesId(node)) {
      const id: string = node.attrs.id;
      const first = seen.get(id);
      const here = { pos, node, splitOff: first !== undefined };
      // Enter at the start of a block leaves an empty one before it: the words keep the id.
      if (id !== '' && first && first.node.content.size === 0 && node.content.size > 0) {
        found.push({ ...first, splitOff: false });
        seen.set(id, { ...here, splitOff: false });
      } else if (id === '' || first) found.push(here);
      else seen.set(id, here);
    }
    return !node.isTextblock;
  });
  return found;
}

/**
 * Keeps the invariant that every block has an id of its own, drawn from `nextId`. A level-1 heading that was
 * split off another does not open the same part a second time.
 */
export function blockIds(nextId: () => string): Plugin {
  return new Plugin({
    appendTransaction: (transactions, before, state) => {
      if (!transactions.some((tr) => tr.docChanged) || onlyTextChanged(before.doc, state.doc)) return null;
      const needed = repairs(state.doc);
      if (needed.length === 0) return null;
      const tr = state.tr;
      for (const { pos, node, splitOff } of needed) {
        tr.setNodeAttribute(pos, 'id', nextId());
        if (splitOff && node.type.name === 'heading' && node.attrs.role !== null)
          tr.setNodeAttribute(pos, 'role', null);
      }
      return tr;
    },
  });
}
