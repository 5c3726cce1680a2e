import { strToU8, type Zippable, zipSync } from 'fflate';
import { element, xmlPart } from './xml';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** The parts a file may consist of: their place, content type, and the relationship that leads to them. */
const partKinds = {
  document: { path: 'word/document.xml', type: `${word}.document.main+xml`, rel: `${office}/officeDocument` },
  styles: { path: 'word/styles.xml', type: `${word}.styles+xml`, rel: `${office}/styles` },
  numbering: { path: 'word/numbering.xml', type: `${word}.numbering+xml`, rel: `${office}/numbering` },
  settings: { path: 'word/settings.xml', type: `${word}.settings+xml`, rel: `${office}/settings` },
  oddHeader: { path: 'word/header1.xml', type: `${word}.header+xml`, rel: `${office}/header` },
  evenHeader: { path: 'word/header2.xml', type: `${word}.header+xml`, rel: `${office}/header` },
  oddFooter: { path: 'word/footer1.xml', type: `${word}.footer+xml`, rel: `${office}/footer` },
  evenFooter: { path: 'word/footer2.xml', type: `${word}.footer+xml`, rel: `${office}/footer` },
  comments: { path: 'word/comments.xml', type: `${word}.comments+xml`, rel: `${office}/comments` },
  commentThreads: {
    path: 'word/commentsExtended.xml',
    type: `${word}.commentsExtended+xml`,
    rel: 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
  },
  core: {
    path: 'docProps/core.xml',
    type: 'application/vnd.openxmlformats-package.core-properties+xml',
    rel: `${packages}/relationships/metadata/core-properties`,
  },
  custom: {
    path: 'docProps/custom.xml',
    type: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    rel: `${office}/custom-properties`,
  },
} as const;

export type PartName = keyof typeof partKinds;
export type Parts = Partial<Readonly<Record<PartName, string>>>;

/** The id by which word/document.xml names another part. */
export const relationshipId = (name: PartName): string => `rId_${name}`;

const rootParts: ReadonlySet<PartName> = new Set<PartName>(['document', 'core', 'custom']);
/** Entries carry a fixed date, so that the same document gives the same bytes. */
const mtime = new Date(1980, 0, 1);

/** The file: parts, content types and relationships, zipped. */
export function packDocx(parts: Parts): Uint8Array {
  const names = (Object.keys(partKinds) as PartName[]).filter((name) => parts[name] !== undefined);
  const overrides = names.map((name) =>
    element('Override', { PartName: `/${partKinds[name].path}`, ContentType: partKinds[name].type }),
  );
  const files: Record<string, string> = {
    '[Content_Types].xml': xmlPart(
      element(
        'Types',
        { xmlns: `${packages}/content-types` },
        element('Default', {
          Extension: 'rels',
          ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
        }),
        element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
        ...overrides,
      ),
    ),
    '_rels/.rels': relationships(
      names.filter((name) => rootParts.has(name)),
      '',
    ),
    'word/_rels/document.xml.rels': relationships(
      names.filter((name) => !rootParts.has(name)),
      'word/',
    ),
  };
  for (const name of names) files[partKinds[name].path] = parts[name] ?? '';
  const entries: Zippable = {};
  for (const [path, text] of Object.entries(files)) entries[path] = [strToU8(text), { mtime }];
  return zipSync(entries, { level: 6 });
}

function relationships(names: readonly PartName[], folder: string): string {
  const list = names.map((name) =>
    element('Relationship', {
      Id: relationshipId(name),
      Type: partKinds[name].rel,
      Target: partKinds[name].path.slice(folder.length),
    }),
  );
  return xmlPart(element('Relationships', { xmlns: `${packages}/relationships` }, ...list));
}
