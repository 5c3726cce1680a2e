import { XMLParser } from 'fast-xml-parser';

/** An element with its namespace prefix as we write it (`w:p`), whatever the file calls it. */
export type Element = {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
};

export type XmlNode = Element | string;

/** Namespace → our prefix; the strict and the transitional names of one vocabulary are the same to us. */
const vocabularies: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml(?:\/\d+)?\/main$/, 'w'],
  [/\/spreadsheetml(?:\/\d+)?\/main$/, ''],
  [/\/office\/word\/2010\/wordprocessingShape$/, 'wps'],
  [/\/drawingml(?:\/\d+)?\/wordprocessingDrawing$|\/drawingml\/wordprocessingDrawing$/i, 'wp'],
  [/\/drawingml(?:\/\d+)?\/main$/, 'a'],
  [/\/drawingml(?:\/\d+)?\/picture$/, 'pic'],
  [/\/officeDocument(?:\/\d+)?\/math$/, 'm'],
  [/\/officeDocument(?:\/\d+)?\/relationships$/, 'r'],
  [/\/markup-compatibility\/\d+$/, 'mc'],
  [/schemas-microsoft-com:vml$/, 'v'],
  [/schemas-microsoft-com:office:office$/, 'o'],
];

const prefixOf = (namespace: string): string | null =>
  vocabularies.find(([pattern]) => pattern.test(namespace))?.[1] ?? null;

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five named entities and character references; anything else stays as it is written. */
export const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
        if (name !== undefined) return named[name] ?? whole;
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      })
    : text;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  processEntities: false,
  cdataPropName: '#cdata',
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: 400,
});

type Prefixes = ReadonlyMap<string, string>;

/** The prefixes known inside an element: those outside it and those it declares. */
function declared(attrs: Readonly<Record<string, string>>, outer: Prefixes): Prefixes {
  let prefixes: Map<string, string> | null = null;
  for (const [name, value] of Object.entries(attrs)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    prefixes ??= new Map(outer);
    prefixes.set(name.slice(6), prefixOf(value) ?? name.slice(6));
  }
  return prefixes ?? outer;
}

const rename = (name: string, prefixes: Prefixes): string => {
  const colon = name.indexOf(':');
  const prefix = prefixes.get(colon < 0 ? '' : name.slice(0, colon));
  if (prefix === undefined) return name;
  return prefix === '' ? name : `${prefix}:${name.slice(colon + 1)}`;
};

function convert(raw: Record<string, unknown>, outer: Prefixes): XmlNode | null {
  const key = Object.keys(raw).find((name) => name !== ':@');
  if (key === undefined) return null;
  const value = raw[key];
  if (key === '#text') return decodeEntities(String(value));
  if (key === '#cdata') return textOfRaw(value);
  const rawAttrs = (raw[':@'] ?? {}) as Record<string, string>;
  const prefixes = declared(rawAttrs, outer);
  const attrs: Record<string, string> = {};
  for (const [name, text] of Object.entries(rawAttrs)) {
    const known = name.includes(':') ? rename(name, prefixes) : name;
    attrs[known] = decodeEntities(String(text));
  }
  return { name: rename(key, prefixes), attrs, children: convertAll(value, prefixes) };
}

const textOfRaw = (value: unknown): string =>
  Array.isArray(value)
    ? value.map((child: Record<string, unknown>) => String(child['#text'] ?? '')).join('')
    : '';

function convertAll(value: unknown, prefixes: Prefixes): XmlNode[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((child: Record<string, unknown>) => convert(child, prefixes) ?? []);
}

/** Parses a part that `xmlFault` has let through; null where the parser still will not have it. */
export function parseXml(text: string): Element | null {
  try {
    const roots = convertAll(parser.parse(text), new Map());
    return roots.find((node): node is Element => typeof node !== 'string') ?? null;
  } catch {
    return null;
  }
}

export const isElement = (node: XmlNode): node is Element => typeof node !== 'string';

/** The first child element of that name. */
export const child = (parent: Element | null | undefined, name: string): Element | null =>
  (parent?.children.find((node) => isElement(node) && node.name === name) as Element | undefined) ?? null;

export const childrenOf = (parent: Element | null | undefined, name: string): Element[] =>
  (parent?.children ?? []).filter((node): node is Element => isElement(node) && node.name === name);

/** An attribute of our `w:` vocabulary, or null. */
export const attr = (element: Element | null | undefined, name: string): string | null =>
  element?.attrs[`w:${name}`] ?? element?.attrs[name] ?? null;

/** `w:val` of a child: the way WordprocessingML writes most properties. */
export const val = (parent: Element | null | undefined, name: string): string | null =>
  attr(child(parent, name), 'val');

/** An on/off property: present without a value, or with one that is not 0, false or off; null where absent. */
export function onOff(parent: Element | null | undefined, name: string): 'on' | 'off' | null {
  const found = child(parent, name);
  if (!found) return null;
  return /^(?:0|false|off|none)$/i.test(attr(found, 'val') ?? '1') ? 'off' : 'on';
}

/** All text below a node, in order. */
export const textOf = (node: XmlNode): string =>
  isElement(node) ? node.children.map(textOf).join('') : node;

/** The elements of that name below an element, not looking inside those found nor into fallbacks. */
export function findAll(element: Element, name: string): Element[] {
  return element.children.flatMap((node) => {
    if (!isElement(node) || node.name === 'mc:Fallback') return [];
    return node.name === name ? [node] : findAll(node, name);
  });
}

/** What a consumer that knows the newest markup takes of an `mc:AlternateContent`. */
export const chosen = (alternate: Element): Element | null =>
  child(alternate, 'mc:Choice') ?? child(alternate, 'mc:Fallback');
