import { Fragment, Slice } from 'prosemirror-model';
import { Plugin, type Transaction } from 'prosemirror-state';
import { blockText, leafMark } from '@/lib/schema/block-text';
import { inline } from '@/lib/schema/build';
import { slotText } from '@/lib/schema/nodes/slot';
import { schema } from '@/lib/schema/schema';
import { numbersOf } from './derived';

/** Makes content of pasted HTML (null where there is none) and plain text; null = the editor’s own reading. */
export type Paste = (html: string | null, text: string) => Slice | null;

const own = /data-pm-slice=/;

const asPasted = (tr: Transaction): Transaction =>
  tr.setMeta('paste', true).setMeta('uiEvent', 'paste').scrollIntoView();

function plainText(slice: Slice, numbers: ReadonlyMap<string, string>): string {
  const lines: string[] = [];
  slice.content.descendants((node) => {
    if (node.type.name === 'tableRow') {
      lines.push(Array.from({ length: node.childCount }, (_cell, i) => node.child(i).textContent).join('\t'));
      return false;
    }
    if (node.isTextblock) {
      let slot = 0;
      const labels: string[] = [];
      node.forEach((child) => {
        if (child.type.name === 'slot') labels.push(slotText(child.attrs.label));
      });
      const text = blockText(node).replaceAll(leafMark, () => labels[slot++] ?? '');
      lines.push((numbers.get(node.attrs.id) ?? '') + text);
      return false;
    }
    return true;
  });
  // A selection inside one block is bare inline content.
  return lines.length > 0 ? lines.join('\n') : slice.content.textBetween(0, slice.content.size, '\n');
}

/**
 * Copies plain text with its numerals, and cleans what is pasted from elsewhere through `paste`. What was copied
 * in an editor of ours is taken as it is.
 */
export function clipboard(paste: Paste): Plugin {
  return new Plugin({
    props: {
      clipboardTextSerializer: (slice, view) =>
        plainText(
          slice,
          slice.openStart > 0 && slice.content.childCount === 1 ? new Map() : numbersOf(view.state),
        ),
      handlePaste: (view, event) => {
        const html = event.clipboardData?.getData('text/html') ?? '';
        const text = event.clipboardData?.getData('text/plain') ?? '';
        if (own.test(html) || (html === '' && text === '')) return false;
        const { $from } = view.state.selection;
        if ($from.depth > 1) return false;
        if ($from.parent.type === schema.nodes.title) {
          const words = inline(text.trim().replaceAll(/\s*\n\s*/g, '\n'));
          view.dispatch(asPasted(view.state.tr.replaceSelection(new Slice(Fragment.from(words), 0, 0))));
          return true;
        }
        const slice = paste(html === '' ? null : html, text);
        if (!slice) return false;
        view.dispatch(asPasted(view.state.tr.replaceSelection(slice)));
        return true;
      },
    },
  });
}
