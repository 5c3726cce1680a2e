/** Why a part must not be parsed: it declares entities, nests too deep, or its tags do not balance. */
export type XmlFault = 'dtd' | 'deep' | 'broken';

/** What the first bytes say of the encoding: a byte order mark, the width of `<?`, or the declaration. */
function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x3c && b === 0) return 'utf-16le';
  if (a === 0 && b === 0x3c) return 'utf-16be';
  const opening = String.fromCharCode(...bytes.subarray(0, 100));
  return /^(?:\xef\xbb\xbf)?<\?xml[^>]*encoding=["'](gb\w+)["']/i.exec(opening)?.[1] ?? 'utf-8';
}

/** The characters of an XML part (UTF-8, UTF-16, GB18030 and its kin); a byte order mark is left out. */
export function decodeXml(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes)).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** Where the tag that begins at `at` ends, quoted attribute values skipped; −1 where it does not end. */
export function tagEnd(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 0x3e) return i;
    if (c === 0x3c) return -1;
    if (c !== 0x22 && c !== 0x27) continue;
    i = text.indexOf(c === 0x22 ? '"' : "'", i + 1);
    if (i < 0) return -1;
  }
  return -1;
}

/** Where markup that is no element ends (comment, CDATA, processing instruction), or null where it is one. */
function skipped(text: string, at: number): number | null {
  const second = text.charCodeAt(at + 1);
  if (second !== 0x21 && second !== 0x3f) return null;
  const to = (end: string) => {
    const found = text.indexOf(end, at);
    return found < 0 ? -1 : found + end.length - 1;
  };
  if (text.startsWith('<!--', at)) return to('-->');
  if (text.startsWith('<![CDATA[', at)) return to(']]>');
  return text.startsWith('<?', at) ? to('?>') : null;
}

const slash = 0x2f;

/** The name of a tag whose name begins at `from`, '' where there is none. */
function nameFrom(text: string, from: number, end: number): string {
  let to = from;
  while (to < end && text.charCodeAt(to) !== slash && !isSpace(text.charCodeAt(to))) to++;
  return text.slice(from, to);
}

const isSpace = (c: number): boolean => c === 0x20 || (c >= 0x09 && c <= 0x0d);

/** Looks through a part once, without building anything; null where it is safe to parse. */
export function xmlFault(text: string, deepest: number): XmlFault | null {
  const open: string[] = [];
  let roots = 0;
  for (let at = text.indexOf('<'); at >= 0; ) {
    let end = skipped(text, at);
    if (end === null) {
      if (text.startsWith('<!', at)) return 'dtd';
      end = tagEnd(text, at);
      const closes = text.charCodeAt(at + 1) === slash;
      const name = end < 0 ? '' : nameFrom(text, closes ? at + 2 : at + 1, end);
      if (name === '') return 'broken';
      if (closes) {
        if (open.pop() !== name) return 'broken';
      } else {
        if (open.length === 0) roots++;
        if (text.charCodeAt(end - 1) !== slash) open.push(name);
      }
      if (open.length > deepest) return 'deep';
    }
    if (end < 0) return 'broken';
    at = text.indexOf('<', end);
  }
  return open.length === 0 && roots === 1 ? null : 'broken';
}
