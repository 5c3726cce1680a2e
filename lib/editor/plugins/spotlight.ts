import { type Command, Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import type { At } from '@/lib/checker/diagnostic';
import { findBlock } from '../queries/blocks';

const key = new PluginKey<DecorationSet>('spotlight');

/** How words are lit: `selected` stays until it is put out, `flash` fades after a jump. */
export type Light = 'selected' | 'flash';

type Order = { readonly places: readonly At[]; readonly light: Light };

/** Lights the words that the panel points at. */
export function spotlight(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, set) => {
        const order: Order | undefined = tr.getMeta(key);
        if (!order) return tr.docChanged ? set.map(tr.mapping, tr.doc) : set;
        const lit = order.places.flatMap((at) => {
          const found = findBlock(tr.doc, at.block);
          if (!found) return [];
          const { node, pos } = found;
          const attrs = { class: `sb-${order.light}` };
          if (at.from >= at.to || !node.isTextblock)
            return [Decoration.node(pos, pos + node.nodeSize, attrs)];
          const end = Math.min(at.to, node.content.size);
          return [Decoration.inline(pos + 1 + at.from, pos + 1 + end, attrs)];
        });
        return DecorationSet.create(tr.doc, lit);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

/** Lights some places; none puts the light out. */
export function light(places: readonly At[], how: Light): Command {
  return (state, dispatch) => {
    const dark = key.getState(state) === DecorationSet.empty;
    if (places.length === 0 && dark) return false;
    const order: Order = { places, light: how };
    dispatch?.(state.tr.setMeta(key, order).setMeta('addToHistory', false));
    return true;
  };
}
