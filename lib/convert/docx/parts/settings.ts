import { characterPitch, type PageGeometry } from '../../layout/geometry';
import { element, value, wordNamespaces, xmlPart } from './xml';

const compatibility = element(
  'w:compat',
  {},
  '<w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/>',
  '<w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/>',
  element('w:compatSetting', {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': 15,
  }),
);

/** word/settings.xml: different footers on odd and even pages, punctuation compressed as in Chinese setting. */
export function settingsPart(page: PageGeometry): string {
  return xmlPart(
    element(
      'w:settings',
      wordNamespaces,
      element('w:zoom', { 'w:percent': 100 }),
      '<w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>',
      value('w:defaultTabStop', 420),
      '<w:evenAndOddHeaders/>',
      value('w:drawingGridHorizontalSpacing', Math.round(characterPitch / 2)),
      value('w:drawingGridVerticalSpacing', page.pitch),
      value('w:characterSpacingControl', 'compressPunctuation'),
      compatibility,
      element('w:themeFontLang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN' }),
    ),
  );
}
