import type { Fact } from '@/lib/evidence/fact';
import { wordTime } from './comments-part';
import { element, escapeXml, xmlPart } from './xml';

export type CoreProperties = {
  readonly title: string;
  readonly creator: string;
  readonly subject: string;
  /** ISO timestamp, or null for none. */
  readonly created: string | null;
};

/** docProps/core.xml. */
export function corePart({ title, creator, subject, created }: CoreProperties): string {
  const time = created === null ? undefined : wordTime(created);
  const stamp = (name: string) =>
    time ? element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, time) : '';
  return xmlPart(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      element('dc:title', {}, escapeXml(title)),
      element('dc:creator', {}, escapeXml(creator)),
      subject === '' ? '' : element('dc:subject', {}, escapeXml(subject)),
      stamp('created'),
      stamp('modified'),
    ),
  );
}

/**
 * One evidence link as it travels in a file: the bookmark `name` stands on the words, and the document property
 * of the same name says which fact they rest on and, should the bookmark get lost, what the words were.
 */
export type EvidenceLink = { readonly name: string; readonly fact: string; readonly quote: string };

const longestQuote = 60;
const customFormat = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/**
 * docProps/custom.xml: bookmark name → `{"fact":…,"quote":…,"indicator":…}`; the indicator is for a person who
 * looks into the file, and absent where the ledger has no such fact.
 */
export function evidencePart(links: readonly EvidenceLink[], facts: readonly Fact[]): string {
  const indicators = new Map(facts.map(({ id, indicator }) => [id, indicator]));
  const properties = links.map(({ name, fact, quote }, i) =>
    element(
      'property',
      { fmtid: customFormat, pid: i + 2, name },
      element(
        'vt:lpwstr',
        {},
        escapeXml(
          JSON.stringify({
            fact,
            quote: [...quote].slice(0, longestQuote).join(''),
            indicator: indicators.get(fact),
          }),
        ),
      ),
    ),
  );
  return xmlPart(
    element(
      'Properties',
      {
        xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
        'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
      },
      ...properties,
    ),
  );
}
