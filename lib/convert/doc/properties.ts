import type { Element } from '../package/xml';
import { element, valued } from './element';
import { numberOf, type Sprms, sprm } from './read-sprms';

const alignments = ['left', 'center', 'right', 'both'] as const;
const noList = 0;

/** The properties of a paragraph or of a style's paragraphs as `w:pPr`; `more` goes into it. */
export function paragraphProperties(sprms: Sprms, ...more: readonly (Element | null)[]): Element {
  const list = numberOf(sprms, sprm.list);
  const level = numberOf(sprms, sprm.listLevel);
  const align = alignments[numberOf(sprms, sprm.align) ?? numberOf(sprms, sprm.alignOld) ?? -1] ?? null;
  const isNumbered = list !== null || level !== null;
  // Lists beyond 0x7FF are of Word 6 and have no definition here.
  const known = list === null || list < 0x7ff ? list : noList;
  return element(
    'pPr',
    {},
    ...more,
    isNumbered ? element('numPr', {}, valued('ilvl', level), valued('numId', known)) : null,
    valued('jc', align),
    valued('outlineLvl', numberOf(sprms, sprm.outline)),
  );
}

/** On or off; 0x80 and 0x81 mean as, and other than, the style says, which is off for all that is read here. */
const toggle = (name: string, value: number | null): Element | null =>
  value === null || value === 0x80 ? null : element(name, { val: value === 1 || value === 0x81 ? 1 : 0 });

/** The properties of a run as `w:rPr`; `faces` are the names of the file's fonts. */
export function runProperties(sprms: Sprms, faces: readonly string[]): Element {
  const face = faces[numberOf(sprms, sprm.face) ?? -1] ?? null;
  const ascii = faces[numberOf(sprms, sprm.asciiFace) ?? -1] ?? null;
  return element(
    'rPr',
    {},
    face === null && ascii === null ? null : element('rFonts', { eastAsia: face, ascii }),
    toggle('b', numberOf(sprms, sprm.bold)),
    toggle('vanish', numberOf(sprms, sprm.hidden)),
    valued('sz', numberOf(sprms, sprm.size)),
  );
}
