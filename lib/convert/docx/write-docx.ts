import type { Node } from 'prosemirror-model';
import { numbering } from '@/lib/schema/numbering';
import type { NodeName } from '@/lib/schema/schema';
import type { ExportInput } from '../export-input';
import { type PageGeometry, pageGeometry } from '../layout/geometry';
import { acceptedText } from '../layout/runs';
import { signOffPlaces } from '../layout/sign-off-places';
import { commentsPart, commentThreadsPart } from './parts/comments-part';
import { footerPart } from './parts/footer';
import { numberingPart } from './parts/numbering-part';
import { packDocx, relationshipId } from './parts/package';
import { corePart, evidencePart } from './parts/properties';
import { settingsPart } from './parts/settings';
import { stylesPart } from './parts/styles';
import { element, wordNamespaces, xmlPart } from './parts/xml';
import { createAnchors } from './write/anchors';
import { automaticNumerals } from './write/automatic-numerals';
import type { DocxState } from './write/state';
import { docxWriters } from './write/writers';

/** The document as a DOCX by GB/T 9704-2012. The same input gives the same bytes. */
export function writeDocx(input: ExportInput): Uint8Array {
  const page = pageGeometry[input.geometry];
  const labels = numbering(input.doc);
  const numerals = input.numerals === 'automatic' ? automaticNumerals(input.doc, labels) : null;
  const anchors = createAnchors(input.doc, input.comments);
  const signOff = signOffPlaces(input.doc, input.seal);
  const body = bodyXml(input.doc, { writers: docxWriters, page, labels, signOff, numerals, anchors });
  const commented = anchors.comments.length > 0;
  return packDocx({
    document: xmlPart(element('w:document', wordNamespaces, element('w:body', {}, body, sectionXml(page)))),
    styles: stylesPart(page, input.numerals),
    ...(numerals ? { numbering: numberingPart(numerals.restarts) } : {}),
    settings: settingsPart(page),
    oddFooter: footerPart('odd'),
    evenFooter: footerPart('even'),
    ...(commented
      ? { comments: commentsPart(anchors.comments), commentThreads: commentThreadsPart(anchors.comments) }
      : {}),
    core: corePart({
      title: acceptedText(input.doc.child(0)).replaceAll('\n', ''),
      creator: input.unit?.organ ?? '',
      subject: input.year === null ? '' : `${input.year}年度法治政府建设情况报告`,
      created: input.created,
    }),
    ...(anchors.links.length > 0 ? { custom: evidencePart(anchors.links, input.facts) } : {}),
  });
}

function bodyXml(doc: Node, state: DocxState): string {
  let xml = '';
  doc.forEach((block, _, index) => {
    const writer = state.writers[block.type.name as NodeName];
    const previous = index > 0 ? doc.child(index - 1) : null;
    if ('block' in writer) xml += writer.block({ block, previous, next: doc.maybeChild(index + 1) }, state);
  });
  return xml;
}

function sectionXml(page: PageGeometry): string {
  const footer = (type: string, name: 'oddFooter' | 'evenFooter') =>
    element('w:footerReference', { 'w:type': type, 'r:id': relationshipId(name) });
  return element(
    'w:sectPr',
    {},
    footer('default', 'oddFooter'),
    footer('even', 'evenFooter'),
    element('w:pgSz', { 'w:w': page.width, 'w:h': page.height }),
    element('w:pgMar', {
      'w:top': page.top,
      'w:right': page.right,
      'w:bottom': page.bottom,
      'w:left': page.left,
      'w:header': 851,
      'w:footer': page.footer,
      'w:gutter': 0,
    }),
    element('w:pgNumType', { 'w:start': 1 }),
    element('w:docGrid', { 'w:type': 'lines', 'w:linePitch': page.pitch }),
  );
}
