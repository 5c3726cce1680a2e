import type { HeadingLevel } from '@/lib/schema/nodes/heading';
import { type FaceRole, headingFace } from '../../layout/faces';
import { characterPitch, type PageGeometry, sizes } from '../../layout/geometry';
import type { AnnexStyle } from './annex-styles';
import { exact, offGrid, paragraphStyle, size } from './paragraph-style';
import { fonts } from './run';
import { element, value, wordNamespaces, xmlPart } from './xml';

/** The styles a written paragraph may have. */
export type ParagraphStyle =
  | 'Title'
  | 'Body'
  | `Heading${HeadingLevel}`
  | 'Recipient'
  | 'AttachmentNote'
  | 'Signature'
  | 'Date'
  | 'TableText'
  | 'TableHead'
  | 'TableGap'
  | 'CommentText'
  | 'Footer'
  | AnnexStyle;

const flushLeft = element('w:ind', { 'w:firstLineChars': 0, 'w:firstLine': 0 });

/** The first-line indent of two characters, in both of Word's units. */
export const twoCharacters = element('w:ind', {
  'w:firstLineChars': 200,
  'w:firstLine': 2 * characterPitch,
});

const headingLevels: readonly HeadingLevel[] = [1, 2, 3, 4];

/** The character style of a run-in heading at a level; linked to the heading style, so that both are one. */
export const headingRunStyle = (level: HeadingLevel): string => `Heading${level}Char`;

function headingStyles(automatic: boolean): string {
  return headingLevels
    .map((level) => {
      const numbers = element('w:numPr', {}, value('w:ilvl', level - 1), value('w:numId', 1));
      const face = fonts(headingFace(level));
      const paragraph = paragraphStyle({
        id: `Heading${level}`,
        name: `heading ${level}`,
        builtIn: true,
        next: 'Body',
        link: headingRunStyle(level),
        paragraph: `<w:keepNext/>${automatic ? numbers : ''}${twoCharacters}${value('w:outlineLvl', level - 1)}`,
        run: face,
      });
      const run = element(
        'w:style',
        { 'w:type': 'character', 'w:customStyle': 1, 'w:styleId': headingRunStyle(level) },
        value('w:name', `标题 ${level} 字符`),
        value('w:basedOn', 'DefaultParagraphFont'),
        value('w:link', `Heading${level}`),
        element('w:rPr', {}, face),
      );
      return paragraph + run;
    })
    .join('');
}

function defaults(page: PageGeometry): string {
  const docDefaults = element(
    'w:docDefaults',
    {},
    element(
      'w:rPrDefault',
      {},
      element(
        'w:rPr',
        {},
        fonts('fang'),
        value('w:kern', 2),
        size(sizes.text.halfPoints),
        element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' }),
      ),
    ),
    '<w:pPrDefault/>',
  );
  const normal = element(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
    value('w:name', 'Normal'),
    '<w:qFormat/>',
    element(
      'w:pPr',
      {},
      '<w:widowControl w:val="0"/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>',
      exact(page.pitch),
      value('w:jc', 'both'),
    ),
    element('w:rPr', {}, fonts('fang'), value('w:spacing', -5), size(sizes.text.halfPoints)),
  );
  const character =
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>';
  return docDefaults + normal + character;
}

const face = (role: FaceRole, halfPoints: number): string => fonts(role) + size(halfPoints);

function textStyles(page: PageGeometry): string {
  return [
    paragraphStyle({ id: 'Body', name: '公文正文', paragraph: twoCharacters }),
    paragraphStyle({
      id: 'Title',
      name: 'Title',
      builtIn: true,
      next: 'Body',
      paragraph: offGrid + exact(sizes.title.pitch, { after: page.pitch }) + value('w:jc', 'center'),
      run: face('biao', sizes.title.halfPoints),
    }),
    paragraphStyle({ id: 'Recipient', name: '公文主送机关', next: 'Body', paragraph: flushLeft }),
    paragraphStyle({ id: 'AttachmentNote', name: '公文附件说明' }),
    paragraphStyle({
      id: 'Signature',
      name: '公文署名',
      paragraph: `<w:keepNext/>${value('w:jc', 'right')}`,
    }),
    paragraphStyle({ id: 'Date', name: '公文成文日期', paragraph: value('w:jc', 'right') }),
    paragraphStyle({
      id: 'TableText',
      name: '公文表格',
      paragraph: offGrid + exact(sizes.table.pitch) + value('w:jc', 'center'),
      run: value('w:spacing', 0) + size(sizes.table.halfPoints),
    }),
    paragraphStyle({ id: 'TableHead', name: '公文表头', basedOn: 'TableText', run: fonts('hei') }),
    paragraphStyle({ id: 'TableGap', name: '公文表间', paragraph: offGrid + exact(20), run: size(2) }),
    paragraphStyle({
      id: 'CommentText',
      name: 'annotation text',
      builtIn: true,
      paragraph: `${offGrid}<w:spacing w:line="240" w:lineRule="auto"/>${value('w:jc', 'left')}`,
      run: value('w:spacing', 0) + size(21),
    }),
    paragraphStyle({
      id: 'Footer',
      name: 'footer',
      builtIn: true,
      paragraph: offGrid + exact(sizes.footer.pitch),
      run: fonts('song') + value('w:spacing', 0) + size(sizes.footer.halfPoints),
    }),
  ].join('');
}

/** word/styles.xml: the standard's faces and measures, and `more` styles; no theme is named anywhere. */
export function stylesPart(page: PageGeometry, numerals: 'typed' | 'automatic', more = ''): string {
  return xmlPart(
    element(
      'w:styles',
      wordNamespaces,
      defaults(page),
      textStyles(page),
      headingStyles(numerals === 'automatic'),
      more,
    ),
  );
}
