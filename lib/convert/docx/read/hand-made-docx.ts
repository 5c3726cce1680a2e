import { strToU8, type Zippable, zipSync } from 'fflate';

/** The smallest package Word opens, written by hand for tests: parts by name beside `word/document.xml`. */
export type HandMade = {
  /** The content of `w:body`. */
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly comments?: string;
  readonly footnotes?: string;
  /** Further parts by full name. */
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
};

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const namespaces = `xmlns:w="${main}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`;

export const documentXml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`;

const root = (name: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${name} ${namespaces}>${content}</w:${name}>`;

/** A paragraph of one run; `pPr` and `rPr` are the contents of its properties. */
export const wp = (text: string, pPr = '', rPr = ''): string =>
  `<w:p>${pPr && `<w:pPr>${pPr}</w:pPr>`}${wr(text, rPr)}</w:p>`;

/** A run. */
export const wr = (text: string, rPr = ''): string =>
  `<w:r>${rPr && `<w:rPr>${rPr}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** The parts of a package before it is zipped, for tests that spoil one of them. */
export function handMadeParts(made: HandMade): Zippable {
  const parts: Zippable = {
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(documentXml(made.body)),
  };
  if (made.styles) parts['word/styles.xml'] = strToU8(root('styles', made.styles));
  if (made.numbering) parts['word/numbering.xml'] = strToU8(root('numbering', made.numbering));
  if (made.comments) parts['word/comments.xml'] = strToU8(root('comments', made.comments));
  if (made.footnotes) parts['word/footnotes.xml'] = strToU8(root('footnotes', made.footnotes));
  for (const [name, content] of Object.entries(made.more ?? {}))
    parts[name] = typeof content === 'string' ? strToU8(content) : content;
  return parts;
}

export const handMadeDocx = (made: HandMade): Uint8Array => zipSync(handMadeParts(made));
