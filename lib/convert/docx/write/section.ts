import { annexPage } from '../../layout/annex';
import type { PageGeometry } from '../../layout/geometry';
import { type PartName, relationshipId } from '../parts/package';
import { type Attributes, element } from '../parts/xml';

/** The head of its pages: none, or the parts that a proof copy has. */
export type Heads = 'bare' | 'headed';

const reference = (kind: 'header' | 'footer', type: 'default' | 'even', name: PartName): string =>
  element(`w:${kind}Reference`, { 'w:type': type, 'r:id': relationshipId(name) });

const footers = reference('footer', 'default', 'oddFooter') + reference('footer', 'even', 'evenFooter');
const headers = reference('header', 'default', 'oddHeader') + reference('header', 'even', 'evenHeader');

function section(heads: Heads, size: Attributes, margins: Attributes, rest: string): string {
  return element(
    'w:sectPr',
    {},
    heads === 'headed' ? headers : '',
    footers,
    element('w:pgSz', size),
    element('w:pgMar', margins),
    rest,
  );
}

/** The section of the report itself: its pages count from one. */
export const reportSection = (page: PageGeometry, heads: Heads): string =>
  section(
    heads,
    { 'w:w': page.width, 'w:h': page.height },
    {
      'w:top': page.top,
      'w:right': page.right,
      'w:bottom': page.bottom,
      'w:left': page.left,
      'w:header': 851,
      'w:footer': page.footer,
      'w:gutter': 0,
    },
    element('w:pgNumType', { 'w:start': 1 }) +
      element('w:docGrid', { 'w:type': 'lines', 'w:linePitch': page.pitch }),
  );

/** The section of the tables: A4 across, its pages counted on. */
export const annexSection = (page: PageGeometry): string =>
  section(
    'headed',
    { 'w:w': page.height, 'w:h': page.width, 'w:orient': 'landscape' },
    {
      'w:top': annexPage.top,
      'w:right': annexPage.side,
      'w:bottom': annexPage.bottom,
      'w:left': annexPage.side,
      'w:header': 680,
      'w:footer': 600,
      'w:gutter': 0,
    },
    '',
  );
