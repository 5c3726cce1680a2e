import { decodeEntities } from './xml';
import { tagEnd } from './xml-fault';

/** Told of every element in order; `name` without its prefix, `tag` as written, for `attributeOf`. */
export type XmlVisitor = {
  readonly open: (name: string, tag: string) => void;
  readonly close: (name: string) => void;
  /** Characters with their entities decoded; one stretch may come in several pieces. */
  readonly text: (characters: string) => void;
};

const localName = /^\/?(?:[^\s/>:]+:)?([^\s/>]+)/;

const attributes = new Map<string, RegExp>();

/** An attribute without prefix of a tag as written, entities decoded; null where it is not there. */
export function attributeOf(tag: string, name: string): string | null {
  let pattern = attributes.get(name);
  if (!pattern) {
    pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    attributes.set(name, pattern);
  }
  const found = pattern.exec(tag);
  return found ? decodeEntities(found[1] ?? found[2] ?? '') : null;
}

/** The offset behind markup that is no element; the words of a CDATA section are told. */
function pastOther(text: string, at: number, visitor: XmlVisitor): number {
  if (text.startsWith('<![CDATA[', at)) {
    const end = text.indexOf(']]>', at);
    visitor.text(text.slice(at + 9, end < 0 ? text.length : end));
    return end < 0 ? text.length : end + 3;
  }
  const close = text.startsWith('<!--', at) ? '-->' : '?>';
  const end = text.indexOf(close, at);
  return end < 0 ? text.length : end + close.length;
}

/**
 * Walks through a part that `xmlFault` has let through without building a tree: a sheet of 20,000 rows has half a
 * million elements.
 */
export function scanXml(text: string, visitor: XmlVisitor): void {
  let at = text.indexOf('<');
  while (at >= 0) {
    const second = text.charAt(at + 1);
    let next: number;
    if (second === '!' || second === '?') next = pastOther(text, at, visitor);
    else {
      const end = tagEnd(text, at);
      const tag = text.slice(at + 1, end);
      const name = localName.exec(tag)?.[1] ?? '';
      if (second !== '/') visitor.open(name, tag);
      if (second === '/' || tag.endsWith('/')) visitor.close(name);
      next = end + 1;
    }
    at = text.indexOf('<', next);
    if (at > next) visitor.text(decodeEntities(text.slice(next, at)));
  }
}
