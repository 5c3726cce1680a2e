import { annexSizes } from '../../layout/annex';
import { exact, offGrid, paragraphStyle, size } from './paragraph-style';
import { fonts } from './run';
import { element, value } from './xml';

/** The paragraph styles of a proof copy beside those of a report. */
export type AnnexStyle = 'Header' | 'AnnexHeading' | 'AnnexLead' | 'AnnexText' | 'AnnexHead';

/** The character style of a note’s number. */
export const noteStyle = 'ProofNote';

const noteHalfPoints = 24;

const flush = value('w:jc', 'left');

const note = element(
  'w:style',
  { 'w:type': 'character', 'w:customStyle': 1, 'w:styleId': noteStyle },
  value('w:name', '核对编号'),
  value('w:basedOn', 'DefaultParagraphFont'),
  element(
    'w:rPr',
    {},
    fonts('song'),
    value('w:spacing', 0),
    size(noteHalfPoints),
    value('w:vertAlign', 'superscript'),
  ),
);

const small = (halfPoints: number): string => value('w:spacing', 0) + size(halfPoints);

/** What word/styles.xml of a proof copy has beside a report’s. */
export function annexStyles(): string {
  const { heading, lead, text } = annexSizes;
  return [
    paragraphStyle({
      id: 'Header',
      name: 'header',
      builtIn: true,
      paragraph: offGrid + exact(lead.pitch) + value('w:jc', 'right'),
      run: fonts('song') + small(lead.halfPoints),
    }),
    paragraphStyle({
      id: 'AnnexHeading',
      name: '核对表题',
      next: 'AnnexLead',
      paragraph: `<w:keepNext/>${offGrid}${exact(heading.pitch, { before: 120, after: 120 })}${flush}`,
      run: fonts('hei') + small(heading.halfPoints),
    }),
    paragraphStyle({
      id: 'AnnexLead',
      name: '核对表说明',
      paragraph: offGrid + exact(lead.pitch, { after: 60 }) + flush,
      run: fonts('song') + small(lead.halfPoints),
    }),
    paragraphStyle({
      id: 'AnnexText',
      name: '核对表文字',
      paragraph: offGrid + exact(text.pitch) + flush,
      run: fonts('song') + small(text.halfPoints),
    }),
    paragraphStyle({
      id: 'AnnexHead',
      name: '核对表头',
      basedOn: 'AnnexText',
      paragraph: value('w:jc', 'center'),
      run: fonts('hei'),
    }),
    note,
  ].join('');
}
