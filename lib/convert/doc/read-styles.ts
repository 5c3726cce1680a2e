import type { Element } from '../package/xml';
import { element, valued } from './element';
import { paragraphProperties, runProperties } from './properties';
import { readSprms } from './read-sprms';
import { stringAt } from './string-table';

const paragraphKind = 1;
const none = 0xfff;

/** The name that a built-in style has whatever the language of the file: 1 to 9 are headings, 19 to 27 contents. */
function builtInName(number: number): string | null {
  if (number >= 1 && number <= 9) return `heading ${number}`;
  if (number >= 19 && number <= 27) return `toc ${number - 18}`;
  return number === 62 ? 'Title' : null;
}

/** The modifiers of one style's paragraphs and runs, which stand behind its name. */
function updates(std: DataView, from: number): { paragraph: DataView; run: DataView } {
  const empty = new DataView(new ArrayBuffer(0));
  const block = (at: number): { own: DataView; next: number } => {
    if (at + 2 > std.byteLength) return { own: empty, next: at };
    const size = Math.min(std.getUint16(at, true), std.byteLength - at - 2);
    return { own: new DataView(std.buffer, std.byteOffset + at + 2, size), next: at + 2 + size + (size % 2) };
  };
  const first = block(from);
  const { own } = first;
  const paragraph =
    own.byteLength < 2 ? empty : new DataView(own.buffer, own.byteOffset + 2, own.byteLength - 2);
  return { paragraph, run: block(first.next).own };
}

function readStyle(std: DataView, index: number, base: number, faces: readonly string[]): Element | null {
  if (std.byteLength < base + 4) return null;
  const [first, second] = [std.getUint16(0, true), std.getUint16(2, true)];
  if ((second & 0xf) !== paragraphKind) return null;
  const name = stringAt(std, base);
  const above = second >> 4;
  const { paragraph, run } = updates(std, base + 2 + 2 * name.length + 2);
  return element(
    'style',
    { type: 'paragraph', styleId: index, default: index === 0 ? 1 : null },
    valued('name', builtInName(first & 0xfff) ?? name),
    valued('basedOn', above === none ? null : above),
    paragraphProperties(readSprms(paragraph)),
    runProperties(readSprms(run), faces),
  );
}

/** Reads the style sheet as `w:styles`; the id of a style is its number. */
export function readStyleSheet(view: DataView, faces: readonly string[]): Element {
  if (view.byteLength < 6) return element('styles', {});
  const count = view.getUint16(2, true);
  const base = view.getUint16(4, true);
  const styles: (Element | null)[] = [];
  let at = 2 + view.getUint16(0, true);
  for (let n = 0; n < count && at + 2 <= view.byteLength; n++) {
    const size = Math.min(view.getUint16(at, true), view.byteLength - at - 2);
    styles.push(readStyle(new DataView(view.buffer, view.byteOffset + at + 2, size), n, base, faces));
    at += 2 + size + (size % 2);
  }
  return element('styles', {}, ...styles);
}
