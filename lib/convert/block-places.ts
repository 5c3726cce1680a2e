import type { Node } from 'prosemirror-model';
import type { Report } from '@/lib/checker/check-report';
import type { PartRole } from '@/lib/schema/roles';
import { partName } from './finding-words';

/**
 * Where a block stands, in words for a list on paper. `part`: the part's name, 题目 for the title, '' outside the
 * parts. `place`: the nearest heading as printed and which paragraph under it: （二）规范执法 第2段.
 */
export type BlockPlace = { readonly part: string; readonly place: string };

const named: Readonly<Record<string, string>> = {
  title: '题目',
  recipient: '主送机关',
  attachmentNote: '附件说明',
  signature: '署名',
  date: '成文日期',
};

/** Id of every text block, those in tables included → where it stands. */
export function blockPlaces(doc: Node, headings: Report['headings']): ReadonlyMap<string, BlockPlace> {
  const places = new Map<string, BlockPlace>();
  const headingOf = new Map(headings.map((heading) => [heading.block, heading]));
  let part: PartRole | null = null;
  let under = '';
  let paragraphs = 0;
  const set = (block: Node, place: string) =>
    places.set(block.attrs.id, { part: part === null ? '' : partName[part], place });

  doc.forEach((block) => {
    const own = named[block.type.name];
    if (own !== undefined) {
      places.set(block.attrs.id, { part: own, place: '' });
      return;
    }
    const heading = headingOf.get(block.attrs.id);
    if (heading) {
      part = heading.part;
      under = `${heading.numeral}${heading.text.replace(/[。：]$/, '')}`;
      paragraphs = 0;
      set(block, under);
      return;
    }
    if (block.isTextblock) {
      paragraphs++;
      set(block, joined(under, `第${paragraphs}段`));
      return;
    }
    block.descendants((inner) => {
      if (inner.isTextblock) set(inner, joined(under, '表格'));
      return !inner.isTextblock;
    });
  });
  return places;
}

const joined = (under: string, place: string): string => (under === '' ? place : `${under} ${place}`);
