import type { Node } from 'prosemirror-model';
import { numbering } from '@/lib/schema/numbering';
import type { NodeName } from '@/lib/schema/schema';
import type { ExportInput } from '../export-input';
import type { Annex } from '../layout/annex';
import { type PageGeometry, pageGeometry } from '../layout/geometry';
import { acceptedText } from '../layout/runs';
import { signOffPlaces } from '../layout/sign-off-places';
import { annexStyles } from './parts/annex-styles';
import { commentsPart, commentThreadsPart } from './parts/comments-part';
import { footerPart } from './parts/footer';
import { headerPart } from './parts/header';
import { numberingPart } from './parts/numbering-part';
import { packDocx } from './parts/package';
import { corePart, evidencePart } from './parts/properties';
import { settingsPart } from './parts/settings';
import { stylesPart } from './parts/styles';
import { element, value, wordNamespaces, xmlPart } from './parts/xml';
import { createAnchors } from './write/anchors';
import { annexXml } from './write/annex';
import { automaticNumerals } from './write/automatic-numerals';
import { annexSection, reportSection } from './write/section';
import type { DocxState } from './write/state';
import { docxWriters } from './write/writers';

/** The document as a DOCX by GB/T 9704-2012. The same input gives the same bytes. */
export function writeDocx(input: ExportInput): Uint8Array {
  const page = pageGeometry[input.geometry];
  const labels = numbering(input.doc);
  const numerals = input.numerals === 'automatic' ? automaticNumerals(input.doc, labels) : null;
  const anchors = createAnchors(input.doc, input.comments);
  const signOff = signOffPlaces(input.doc, input.seal);
  const { proof } = input;
  const notes: DocxState['notes'] = proof?.marks ?? new Map();
  const blocks = bodyXml(input.doc, {
    writers: docxWriters,
    page,
    labels,
    signOff,
    numerals,
    anchors,
    notes,
  });
  const body = blocks + (proof ? annexBody(page, proof.annex) : reportSection(page, 'bare'));
  const commented = anchors.comments.length > 0;
  return packDocx({
    document: xmlPart(element('w:document', wordNamespaces, element('w:body', {}, body))),
    styles: stylesPart(page, input.numerals, proof ? annexStyles() : ''),
    ...(numerals ? { numbering: numberingPart(numerals.restarts) } : {}),
    settings: settingsPart(page),
    ...(proof ? { oddHeader: headerPart(proof.header), evenHeader: headerPart(proof.header) } : {}),
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

/** The end of the report and the tables behind it; a paragraph without height carries the report’s own section. */
function annexBody(page: PageGeometry, annex: Annex): string {
  const style = value('w:pStyle', 'TableGap');
  const end = element('w:p', {}, element('w:pPr', {}, style, reportSection(page, 'headed')));
  return end + annexXml(annex) + annexSection(page);
}
