import type { HeadingLevel } from '@/lib/schema/nodes/heading';
import { headingFace } from '../../layout/faces';
import { fonts } from './run';
import { twoCharacters } from './styles';
import { element, value, wordNamespaces, xmlPart } from './xml';

const forms: readonly { readonly level: HeadingLevel; readonly format: string; readonly text: string }[] = [
  { level: 1, format: 'chineseCountingThousand', text: '%1、' },
  { level: 2, format: 'chineseCountingThousand', text: '（%2）' },
  { level: 3, format: 'decimal', text: '%3.' },
  { level: 4, format: 'decimal', text: '（%4）' },
];

/** A restart of the list: from it on, a level counts from `start`. */
export type NumberingRestart = {
  readonly numId: number;
  readonly level: HeadingLevel;
  readonly start: number;
};

/** word/numbering.xml: list 1 numbers the headings 一、 （一） 1. （1）; further lists continue it elsewhere. */
export function numberingPart(restarts: readonly NumberingRestart[]): string {
  const levels = forms.map(({ level, format, text }) =>
    element(
      'w:lvl',
      { 'w:ilvl': level - 1 },
      value('w:start', 1),
      value('w:numFmt', format),
      value('w:pStyle', `Heading${level}`),
      value('w:suff', 'nothing'),
      value('w:lvlText', text),
      value('w:lvlJc', 'left'),
      element('w:pPr', {}, twoCharacters),
      element('w:rPr', {}, fonts(headingFace(level))),
    ),
  );
  const list = element(
    'w:abstractNum',
    { 'w:abstractNumId': 0 },
    value('w:multiLevelType', 'multilevel'),
    ...levels,
  );
  const instance = (numId: number, ...overrides: string[]) =>
    element('w:num', { 'w:numId': numId }, value('w:abstractNumId', 0), ...overrides);
  const overrides = restarts.map(({ numId, level, start }) =>
    instance(numId, element('w:lvlOverride', { 'w:ilvl': level - 1 }, value('w:startOverride', start))),
  );
  return xmlPart(element('w:numbering', wordNamespaces, list, instance(1), ...overrides));
}
