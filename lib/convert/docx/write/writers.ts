import type { HeadingAttrs } from '@/lib/schema/nodes/heading';
import type { NodeName } from '@/lib/schema/schema';
import { attachmentIndent } from '../../layout/attachment-indent';
import { characterPitch } from '../../layout/geometry';
import { leadsToSignOff } from '../../layout/sign-off-places';
import { textRun } from '../parts/run';
import type { ParagraphStyle } from '../parts/styles';
import { inlineContent } from './inline';
import { type ParagraphLook, paragraph } from './paragraph';
import type { DocxState, DocxWriter, Placed } from './state';
import { tableXml } from './table';

const twips = (characters: number): number => Math.round(characters * characterPitch);

/** What any paragraph takes from its neighbours: a page begun before it, and the sign-off kept beside it. */
const among = ({ previous, next }: Placed): Pick<ParagraphLook, 'keepNext' | 'pageBreakBefore'> => ({
  keepNext: leadsToSignOff(next),
  pageBreakBefore: previous?.type.name === 'pageBreak',
});

const plain = (style: ParagraphStyle): DocxWriter => ({
  block: (placed, state) => paragraph({ style, ...among(placed) }, inlineContent(placed.block, state)),
});

/**
 * A run-in heading is one paragraph of body text whose beginning has the linked character style of its heading
 * style, with the outline level on the paragraph. (A style separator would give a shorter outline entry in
 * Word, but it is two paragraphs behind a hidden mark: a suite that does not know it breaks the line there.)
 */
function heading(placed: Placed, state: DocxState): string {
  const { id, level, runIn } = placed.block.attrs as HeadingAttrs;
  const list = state.numerals?.lists.get(id);
  const counted = list !== undefined && list > 0;
  const label = counted ? '' : (state.labels.get(id) ?? '');
  const inStyle = list === 1 && !runIn;
  return paragraph(
    {
      style: runIn ? 'Body' : `Heading${level}`,
      ...among(placed),
      list:
        list === undefined || inStyle || (runIn && !counted) ? undefined : { numId: list, level: level - 1 },
      ...(runIn ? { outline: level - 1 } : {}),
    },
    inlineContent(placed.block, state, label),
  );
}

function attachmentNote(placed: Placed, state: DocxState): string {
  const label = state.labels.get(placed.block.attrs.id) ?? '';
  const { left, hanging } = attachmentIndent(label);
  const first = placed.previous?.type.name !== 'attachmentNote';
  return paragraph(
    {
      style: 'AttachmentNote',
      ...among(placed),
      before: first ? state.page.pitch : 0,
      indent: { 'w:left': twips(left), 'w:hanging': twips(hanging) },
    },
    inlineContent(placed.block, state, label),
  );
}

const signOffLine = (style: 'Signature' | 'Date'): DocxWriter => ({
  block: (placed, state) => {
    const place = state.signOff.get(placed.block.attrs.id);
    const content = inlineContent(placed.block, state);
    if (place?.align !== 'right') return paragraph({ style, ...among(placed), align: 'center' }, content);
    const indent = { 'w:rightChars': Math.round(place.free * 100), 'w:right': twips(place.free) };
    const before = place.linesAbove * state.page.pitch;
    return paragraph({ style, ...among(placed), before, indent }, content);
  },
});

/** Word joins two tables that touch, and wants a paragraph after the last one. */
const gap = paragraph({ style: 'TableGap' }, '');

/** Paragraphs begin a page by themselves; before a table, and at the end, the break needs one of its own. */
function pageBreak({ next }: Placed): string {
  if (next?.isTextblock) return '';
  return paragraph({ style: 'Body' }, '<w:r><w:br w:type="page"/></w:r>');
}

const text: DocxWriter = { inline: (run, look, state) => textRun(run.text, look, state) };

/** Every node of the schema and how it gets into a DOCX. */
export const docxWriters: Readonly<Record<NodeName, DocxWriter>> = {
  doc: { within: 'file' },
  title: plain('Title'),
  paragraph: plain('Body'),
  heading: { block: heading },
  recipient: plain('Recipient'),
  table: {
    block: ({ block, next }, state) =>
      tableXml(block, state) + (next === null || next.type.name === 'table' ? gap : ''),
  },
  tableRow: { within: 'table' },
  tableCell: { within: 'table' },
  tableHeader: { within: 'table' },
  attachmentNote: { block: attachmentNote },
  signature: signOffLine('Signature'),
  date: signOffLine('Date'),
  pageBreak: { block: pageBreak },
  text,
  hardBreak: text,
  slot: text,
};
