import type { Node } from 'prosemirror-model';
import type { Heading } from '@/lib/checker/facts/outline';

/** The stretch of text that people call 本节: `place` is 一、（二）, `title` its heading with the numeral. */
export type Subsection = { readonly key: string; readonly place: string; readonly title: string };

const opening: Subsection = { key: '', place: '开头', title: '开头' };

/** Block id → the section of level 1 or 2 that it stands in, blocks in table cells included. */
export function subsectionsOf(doc: Node, headings: readonly Heading[]): ReadonlyMap<string, Subsection> {
  const known = new Map(headings.map((heading) => [heading.block, heading]));
  const sections = new Map<string, Subsection>();
  let part = '';
  let here = opening;
  doc.forEach((block) => {
    const heading = known.get(block.attrs.id);
    if (heading && heading.level <= 2) {
      if (heading.level === 1) part = heading.numeral;
      const place = heading.level === 1 ? heading.numeral : part + heading.numeral;
      here = { key: heading.block, place, title: place + heading.text.replace(/[。：]$/, '') };
    }
    sections.set(block.attrs.id, here);
    if (block.isTextblock) return;
    block.descendants((inner) => {
      if (inner.isTextblock) sections.set(inner.attrs.id, here);
      return !inner.isTextblock;
    });
  });
  return sections;
}

/** The section a block stands in. */
export const subsectionOf = (sections: ReadonlyMap<string, Subsection>, block: string): Subsection =>
  sections.get(block) ?? opening;
