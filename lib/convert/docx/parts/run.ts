import { type FaceRole, officeFaces } from '../../layout/faces';
import { element, escapeXml, value } from './xml';

/**
 * A face for all four scripts. Quotation marks, dashes and ellipses take `hAnsi` unless the run hints at East
 * Asian text, so `hAnsi` names the Chinese face too and every run carries the hint.
 */
export const fonts = (role: FaceRole): string => {
  const face = officeFaces[role];
  return element('w:rFonts', {
    'w:hint': 'eastAsia',
    'w:ascii': face,
    'w:hAnsi': face,
    'w:eastAsia': face,
    'w:cs': face,
  });
};

const hint = element('w:rFonts', { 'w:hint': 'eastAsia' });

/** What a run changes about its paragraph's type. */
export type RunLook = {
  readonly style?: string | undefined;
  readonly strong?: boolean;
  readonly underlined?: boolean;
};

function runProperties({ style, strong, underlined }: RunLook): string {
  return element(
    'w:rPr',
    {},
    style ? value('w:rStyle', style) : '',
    hint,
    strong ? '<w:b/><w:bCs/>' : '',
    underlined ? value('w:u', 'single') : '',
  );
}

/** A run of text; tabs and line breaks become Word's own. `deleted` writes it as text that was taken out. */
export function textRun(text: string, look: RunLook = {}, state: 'kept' | 'deleted' = 'kept'): string {
  const name = state === 'deleted' ? 'w:delText' : 'w:t';
  const pieces = text.split(/([\t\n])/).filter((piece) => piece !== '');
  const content = pieces.map((piece) => {
    if (piece === '\t') return '<w:tab/>';
    if (piece === '\n') return '<w:br/>';
    return `<${name} xml:space="preserve">${escapeXml(piece)}</${name}>`;
  });
  return pieces.length === 0 ? '' : element('w:r', {}, runProperties(look), ...content);
}
