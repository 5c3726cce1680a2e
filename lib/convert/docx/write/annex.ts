import { type Annex, type AnnexCell, type AnnexTable, annexPage } from '../../layout/annex';
import { columnTwips } from '../../layout/column-twips';
import type { AnnexStyle } from '../parts/annex-styles';
import { textRun } from '../parts/run';
import { element, value } from '../parts/xml';
import { paragraph } from './paragraph';
import { tableProperties } from './table';

const line = (style: AnnexStyle, text: string): string => paragraph({ style }, textRun(text));

const words = (cell: AnnexCell): string =>
  cell.map(({ text, strong }) => textRun(text, { strong, underlined: strong })).join('');

function cellXml(style: AnnexStyle, width: number, align: 'left' | 'center', content: string): string {
  const properties = element(
    'w:tcPr',
    {},
    element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
    value('w:vAlign', style === 'AnnexHead' ? 'center' : 'top'),
  );
  const look = { style, align: align === 'center' ? ('center' as const) : undefined };
  return element('w:tc', {}, properties, paragraph(look, content));
}

function tableXml({ columns, rows }: AnnexTable): string {
  const widths = columnTwips(
    columns.map(({ share }) => share),
    annexPage.width,
  );
  const cells = (style: AnnexStyle, contents: readonly string[]) =>
    columns.map(({ align }, i) => cellXml(style, widths[i] ?? 0, align, contents[i] ?? ''));
  const head = element(
    'w:tr',
    {},
    element('w:trPr', {}, '<w:cantSplit/><w:tblHeader/>'),
    ...cells(
      'AnnexHead',
      columns.map(({ heading }) => textRun(heading)),
    ),
  );
  const body = rows.map((row) =>
    element('w:tr', {}, element('w:trPr', {}, '<w:cantSplit/>'), ...cells('AnnexText', row.map(words))),
  );
  const grid = element('w:tblGrid', {}, ...widths.map((width) => element('w:gridCol', { 'w:w': width })));
  return element('w:tbl', {}, tableProperties(annexPage.width), grid, head, ...body);
}

/** The tables of a proof copy under their headings; one without rows is its heading and sentences. */
export function annexXml({ tables, foot }: Annex): string {
  const parts = tables.map((table) => {
    const lead = table.lead.map((text) => line('AnnexLead', text)).join('');
    return line('AnnexHeading', table.heading) + lead + (table.rows.length > 0 ? tableXml(table) : '');
  });
  // Word wants a paragraph after a table at the end.
  return parts.join('') + (foot.length > 0 ? foot : ['']).map((text) => line('AnnexLead', text)).join('');
}
