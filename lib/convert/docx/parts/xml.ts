/** Attribute values; undefined ones are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const forbidden = /(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu;

/** Text for XML content or a quoted attribute; characters that XML 1.0 cannot hold are dropped. */
export function escapeXml(text: string): string {
  return text
    .replace(forbidden, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** One element; `content` is XML already. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  let open = name;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) open += ` ${key}="${escapeXml(String(value))}"`;
  const inner = content.join('');
  return inner === '' ? `<${open}/>` : `<${open}>${inner}</${name}>`;
}

/** An element that says one thing in `w:val`. */
export const value = (name: string, val: string | number): string => element(name, { 'w:val': val });

/** A part with its declaration. */
export const xmlPart = (root: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;

/** The namespaces that a WordprocessingML part declares. */
export const wordNamespaces: Attributes = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'xmlns:w14': 'http://schemas.microsoft.com/office/word/2010/wordml',
  'xmlns:w15': 'http://schemas.microsoft.com/office/word/2012/wordml',
  'mc:Ignorable': 'w14 w15',
};
