import { element, value } from './xml';

export const size = (halfPoints: number): string => value('w:sz', halfPoints) + value('w:szCs', halfPoints);
export const exact = (line: number, more: Record<string, number> = {}): string =>
  element('w:spacing', {
    'w:before': more.before,
    'w:after': more.after,
    'w:line': line,
    'w:lineRule': 'exact',
  });
export const offGrid = value('w:snapToGrid', 0);

type StyleSpec = {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly link?: string;
  readonly builtIn?: boolean;
  readonly paragraph?: string;
  readonly run?: string;
};

export function paragraphStyle(spec: StyleSpec): string {
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': spec.builtIn ? undefined : 1, 'w:styleId': spec.id },
    value('w:name', spec.name),
    value('w:basedOn', spec.basedOn ?? 'Normal'),
    spec.next ? value('w:next', spec.next) : '',
    spec.link ? value('w:link', spec.link) : '',
    '<w:qFormat/>',
    spec.paragraph ? element('w:pPr', {}, spec.paragraph) : '',
    spec.run ? element('w:rPr', {}, spec.run) : '',
  );
}
