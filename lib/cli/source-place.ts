import type { Node } from 'prosemirror-model';
import type { Reading } from '@/lib/convert/reading';
import { sourceOffset } from '@/lib/convert/source-offset';
import { blockText, leafMark } from '@/lib/schema/block-text';
import { carriesId } from '@/lib/schema/check-document';

/** UTF-16 offsets into `Reading.text`, half open. */
export type Place = { readonly start: number; readonly end: number };

/** Leads positions of a reading's blocks back to its source text. */
export type SourcePlaces = (block: string, from: number, to: number) => Place;

/**
 * Offsets of [from, to) of a block. The end is that of the last character, so that what lies between two pieces
 * of one block (the end of a title line) is not taken in; a slot counts with its whole 【填写：…】.
 */
export function sourcePlaces({ doc, source, text }: Reading): SourcePlaces {
  const blocks = new Map<string, Node>();
  doc.descendants((node) => {
    if (carriesId(node)) blocks.set(node.attrs.id, node);
    return !node.isTextblock;
  });
  return (block, from, to) => {
    const segments = source.get(block) ?? [];
    const start = sourceOffset(segments, from);
    if (to <= from) return { start, end: start };
    const last = sourceOffset(segments, to - 1);
    const node = blocks.get(block);
    const leaf = node?.isTextblock === true && blockText(node).charAt(to - 1) === leafMark;
    const close = leaf && text.startsWith('【填写：', last) ? text.indexOf('】', last) : last;
    return { start, end: Math.max(close, last) + 1 };
  };
}
