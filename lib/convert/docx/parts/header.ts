import { textRun } from './run';
import { element, value, wordNamespaces, xmlPart } from './xml';

/** A header part of one line. */
export const headerPart = (text: string): string =>
  xmlPart(
    element(
      'w:hdr',
      wordNamespaces,
      element('w:p', {}, element('w:pPr', {}, value('w:pStyle', 'Header')), textRun(text)),
    ),
  );
