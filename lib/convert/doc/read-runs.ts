import type { Element } from '../package/xml';
import { element } from './element';
import { runProperties } from './properties';
import type { Stretch } from './read-pages';
import { numberOf, sprm } from './read-sprms';

/** What the runs of a file are read with. */
export type RunSource = {
  readonly text: string;
  readonly offsetOf: (character: number) => number;
  readonly runAt: (offset: number) => Stretch | null;
  readonly faces: readonly string[];
  readonly authors: readonly string[];
  /** What stands between two characters (the start of a comment's words), by the character behind it. */
  readonly anchors: ReadonlyMap<number, readonly Element[]>;
  /** The n-th character of a kind: which comment or note a reference is of. */
  readonly references: ReadonlyMap<number, Element>;
};

const marks: Readonly<Record<string, Element>> = {
  '\t': element('tab', {}),
  '\v': element('br', {}),
  '\f': element('br', { type: 'page' }),
  '\x1e': element('noBreakHyphen', {}),
  '\x13': element('fldChar', { fldCharType: 'begin' }),
  '\x14': element('fldChar', { fldCharType: 'separate' }),
  '\x15': element('fldChar', { fldCharType: 'end' }),
};

/** What stands for a picture in the line, and for a shape that is no text box: nothing of them is read but that. */
const drawings: Readonly<Record<string, Element>> = {
  '\x01': element('pict', {}, { name: 'v:imagedata', attrs: {}, children: [] }),
  '\x08': element('pict', {}),
};

/** The characters of one stretch as children of `w:r`; what is in a field's instruction is none of its words. */
function contentOf(
  source: RunSource,
  from: number,
  to: number,
  inInstruction: { depth: boolean[] },
): Element[] {
  const out: Element[] = [];
  let words = '';
  const flush = () => {
    const name = inInstruction.depth.at(-1) === true ? 'instrText' : 't';
    if (words !== '') out.push(element(name, {}, words));
    words = '';
  };
  for (let at = from; at < to; at++) {
    const character = source.text.charAt(at);
    const drawing = inInstruction.depth.at(-1) === true ? undefined : drawings[character];
    const known = source.references.get(at) ?? marks[character] ?? drawing;
    if (!known && character >= ' ') {
      words += character;
      continue;
    }
    flush();
    if (character === '\x13') inInstruction.depth.push(true);
    else if (character === '\x14') inInstruction.depth[inInstruction.depth.length - 1] = false;
    else if (character === '\x15') inInstruction.depth.pop();
    if (known) out.push(known);
  }
  flush();
  return out;
}

/** The character of a symbol font that stands for itself nowhere in the text. */
function symbolOf(sprms: Stretch['sprms'], faces: readonly string[]): Element | null {
  const value = sprms.get(sprm.symbol);
  if (!value || value.byteLength < 4) return null;
  const char = value.getUint16(2, true).toString(16);
  return element('sym', { font: faces[value.getUint16(0, true)] ?? '', char });
}

/** The run in `w:ins` or `w:del` where it was suggested. */
function suggested(run: Element, sprms: Stretch['sprms'], authors: readonly string[]): Element {
  const wrap = (name: string, by: number): Element =>
    element(name, { author: authors[numberOf(sprms, by) ?? -1] ?? '' }, run);
  if (numberOf(sprms, sprm.deleted) === 1) return wrap('del', sprm.deletedBy);
  return numberOf(sprms, sprm.inserted) === 1 ? wrap('ins', sprm.insertedBy) : run;
}

/** Reads the characters [from, to) as runs, with what is anchored between them. */
export function readRuns(
  source: RunSource,
  from: number,
  to: number,
  fields: { depth: boolean[] },
): Element[] {
  const out: Element[] = [];
  let at = from;
  while (at < to) {
    out.push(...(source.anchors.get(at) ?? []));
    const stretch = source.runAt(source.offsetOf(at));
    let end = at + 1;
    while (end < to && !source.anchors.has(end) && source.runAt(source.offsetOf(end)) === stretch) end++;
    const sprms = stretch?.sprms ?? new Map();
    const symbol = numberOf(sprms, sprm.special) === 1 ? symbolOf(sprms, source.faces) : null;
    const content = symbol ? [symbol] : contentOf(source, at, end, fields);
    const run = element('r', {}, runProperties(sprms, source.faces), ...content);
    if (content.length > 0) out.push(suggested(run, sprms, source.authors));
    at = end;
  }
  return out;
}
