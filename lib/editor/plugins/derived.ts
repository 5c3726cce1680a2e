import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { blockText } from '@/lib/schema/block-text';
import type { HeadingAttrs } from '@/lib/schema/nodes/heading';
import { numbering } from '@/lib/schema/numbering';
import { headLength } from '@/lib/schema/run-in';
import { changedBlocks, forEachChanged } from '../queries/changed-blocks';
import { onlyTextChanged } from '../queries/only-text-changed';
import { isComposing, isSettled } from './composition';
import { inOrder } from './in-order';

/** `doc` is the document that `labels` and `set` were made for; during a composition the state runs ahead. */
type Derived = {
  readonly doc: Node;
  readonly labels: ReadonlyMap<string, string>;
  readonly set: DecorationSet;
};

const key = new PluginKey<Derived>('derived');

function decorate(block: Node, pos: number, label: string | undefined): Decoration[] {
  const made: Decoration[] = [];
  if (label !== undefined)
    made.push(Decoration.node(pos, pos + block.nodeSize, { 'data-number': label }, { derived: true }));
  if (block.type.name === 'heading' && (block.attrs as HeadingAttrs).runIn) {
    const head = headLength(blockText(block));
    if (head > 0) made.push(Decoration.inline(pos + 1, pos + 1 + head, { class: 'sb-head' }));
  }
  return made;
}

function derive(doc: Node): Derived {
  const labels = numbering(doc);
  const all: Decoration[] = [];
  doc.forEach((block, pos) => {
    all.push(...decorate(block, pos, labels.get(block.attrs.id)));
  });
  return { doc, labels, set: DecorationSet.create(doc, all) };
}

/** Redoes only the blocks that changed and those whose numeral changed. `set` fits `doc` in its positions. */
function rederive(before: Derived, set: DecorationSet, doc: Node): Derived {
  const changed = changedBlocks(before.doc, doc);
  const labels = onlyTextChanged(before.doc, doc) ? before.labels : numbering(doc);
  const stale: Decoration[] = [];
  const fresh: Decoration[] = [];
  const redo = (block: Node, pos: number) => {
    const end = pos + block.nodeSize;
    stale.push(...set.find(pos, end).filter((d) => d.from >= pos && d.to <= end));
    fresh.push(...decorate(block, pos, labels.get(block.attrs.id)));
  };
  const isChanged = (index: number) => changed !== null && changed.first <= index && index < changed.end;
  if (labels === before.labels) {
    if (changed) forEachChanged(doc, changed, redo);
  } else
    doc.forEach((block, pos, index) => {
      const { id } = block.attrs;
      if (isChanged(index) || labels.get(id) !== before.labels.get(id)) redo(block, pos);
    });
  return { doc, labels, set: set.remove(stale).add(doc, fresh) };
}

/**
 * What the document does not store but the page shows: numerals of headings and attachments as `data-number`
 * on the block, and the head of a run-in heading. No node is ever inserted into the text.
 */
export function derived(): Plugin<Derived> {
  return new Plugin<Derived>({
    key,
    state: {
      init: (_config, state) => derive(state.doc),
      apply: (tr, before) => {
        const set = tr.docChanged ? before.set.map(tr.mapping, tr.doc) : before.set;
        if (isComposing(tr)) return { ...before, set };
        if (!tr.docChanged && !(isSettled(tr) && before.doc !== tr.doc)) return before;
        return rederive(before, set, tr.doc);
      },
    },
    props: { decorations: (state) => inOrder(key.getState(state)?.set ?? DecorationSet.empty) },
  });
}

/** Block id → the numeral printed before it, as the page shows it now. */
export const numbersOf = (state: EditorState): ReadonlyMap<string, string> =>
  key.getState(state)?.labels ?? new Map();
