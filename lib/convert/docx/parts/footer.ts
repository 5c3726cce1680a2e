import { textRun } from './run';
import { element, value, wordNamespaces, xmlPart } from './xml';

const oneCharacter = 280;

/**
 * A footer part with the page number “— 1 —” (GB/T 9704-2012 7.5): right on odd pages, left on even ones, one
 * character in. The number is a complex field with a cached result, which every office suite understands.
 */
export function footerPart(side: 'odd' | 'even'): string {
  const indent =
    side === 'odd'
      ? { 'w:rightChars': 100, 'w:right': oneCharacter }
      : { 'w:leftChars': 100, 'w:left': oneCharacter };
  const fieldChar = (type: string) => element('w:r', {}, element('w:fldChar', { 'w:fldCharType': type }));
  const field = [
    fieldChar('begin'),
    element('w:r', {}, '<w:instrText xml:space="preserve"> PAGE </w:instrText>'),
    fieldChar('separate'),
    textRun(side === 'odd' ? '1' : '2'),
    fieldChar('end'),
  ];
  const properties = element(
    'w:pPr',
    {},
    value('w:pStyle', 'Footer'),
    element('w:ind', indent),
    value('w:jc', side === 'odd' ? 'right' : 'left'),
  );
  return xmlPart(
    element('w:ftr', wordNamespaces, element('w:p', {}, properties, textRun('— '), ...field, textRun(' —'))),
  );
}
