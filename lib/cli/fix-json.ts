import type { Node } from 'prosemirror-model';
import type { Edit, Fix, NewBlock } from '@/lib/checker/fix';
import type { SourcePlaces } from './source-place';

/** Replace [start, end) of the text by `insert`. */
export type TextEdit = { readonly start: number; readonly end: number; readonly insert: string };

/** A quick fix; `edits` is null where it cannot be said as changes of the text alone. */
export type FixJson = { readonly label: string; readonly edits: readonly TextEdit[] | null };

function findBlock(doc: Node, id: string): Node | null {
  let found: Node | null = null;
  doc.descendants((node) => {
    if (node.attrs.id === id) found = node;
    return found === null && !node.isTextblock;
  });
  return found;
}

const lines = (blocks: readonly NewBlock[]): string => blocks.map((block) => `\n${block.text}`).join('');

function textEdit(edit: Edit, doc: Node, places: SourcePlaces): TextEdit | null {
  switch (edit.kind) {
    case 'replace':
      return { ...places(edit.block, edit.from, edit.to), insert: edit.insert };
    case 'insertBlocks': {
      const block = edit.after === null ? null : findBlock(doc, edit.after);
      if (!block?.isTextblock) return null;
      const { end } = places(block.attrs.id, 0, block.content.size);
      return { start: end, end, insert: lines(edit.blocks) };
    }
    case 'joinNext': {
      const block = findBlock(doc, edit.block);
      const next = block && nextSibling(doc, block);
      if (!block || !next) return null;
      const { end } = places(block.attrs.id, 0, block.content.size);
      return { start: end, end: places(next.attrs.id, 0, 1).start, insert: '' };
    }
    default:
      return null;
  }
}

function nextSibling(doc: Node, block: Node): Node | null {
  for (let i = 0; i + 1 < doc.childCount; i++) if (doc.child(i) === block) return doc.child(i + 1);
  return null;
}

/** The fix as edits of the file's own text, in the order the checker gives them. */
export function fixJson(fix: Fix, doc: Node, places: SourcePlaces): FixJson {
  const edits: TextEdit[] = [];
  for (const edit of fix.edits) {
    const made = textEdit(edit, doc, places);
    if (made === null) return { label: fix.label, edits: null };
    edits.push(made);
  }
  return { label: fix.label, edits };
}
