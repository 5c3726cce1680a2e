import type { EditorState } from 'prosemirror-state';
import { isInTable } from 'prosemirror-tables';
import type { HeadingLevel } from '@/lib/schema/nodes/heading';

/**
 * Where the caret stands. `block`: the top-level block’s id and kind; `section`: the level-1 heading it stands
 * under; `heading`: the nearest heading at or above it.
 */
export type CaretPlace = {
  readonly block: string;
  readonly kind: string;
  readonly level: HeadingLevel | null;
  readonly runIn: boolean;
  readonly section: string | null;
  readonly heading: string | null;
  readonly inTable: boolean;
};

/** Goes back from the caret to the headings it stands under: costs one look per block of the section. */
export function placeOfCaret(state: EditorState): CaretPlace {
  const { doc, selection } = state;
  const index = Math.min(selection.$head.index(0), doc.childCount - 1);
  const block = doc.child(index);
  let heading: string | null = null;
  let section: string | null = null;
  for (let i = index; i >= 0 && section === null; i--) {
    const above = doc.child(i);
    if (above.type.name !== 'heading') continue;
    heading ??= above.attrs.id;
    if (above.attrs.level === 1) section = above.attrs.id;
  }
  const isHeading = block.type.name === 'heading';
  return {
    block: block.attrs.id,
    kind: block.type.name,
    level: isHeading ? block.attrs.level : null,
    runIn: isHeading && block.attrs.runIn,
    section,
    heading,
    inTable: isInTable(state),
  };
}
