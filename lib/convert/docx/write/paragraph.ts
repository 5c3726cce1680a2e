import type { ParagraphStyle } from '../parts/styles';
import { type Attributes, element, value } from '../parts/xml';

/** What a paragraph says beside its style; measures in twips. */
export type ParagraphLook = {
  readonly style: ParagraphStyle;
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly list?: { readonly numId: number; readonly level: number } | undefined;
  readonly before?: number;
  readonly indent?: Attributes | undefined;
  readonly align?: 'center' | 'both' | undefined;
  readonly outline?: number;
};

/** One paragraph; the order of its properties is the one that the schema of Open XML fixes. */
export function paragraph(look: ParagraphLook, content: string): string {
  const numbers =
    look.list && element('w:numPr', {}, value('w:ilvl', look.list.level), value('w:numId', look.list.numId));
  return element(
    'w:p',
    {},
    element(
      'w:pPr',
      {},
      value('w:pStyle', look.style),
      look.keepNext ? '<w:keepNext/>' : '',
      look.pageBreakBefore ? '<w:pageBreakBefore/>' : '',
      numbers ?? '',
      look.before ? element('w:spacing', { 'w:before': look.before }) : '',
      look.indent ? element('w:ind', look.indent) : '',
      look.align ? value('w:jc', look.align) : '',
      look.outline === undefined ? '' : value('w:outlineLvl', look.outline),
    ),
    content,
  );
}
