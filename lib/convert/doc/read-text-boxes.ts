import type { Element } from '../package/xml';
import { element } from './element';
import { tables, type WordBinary } from './word-binary';

/** A text box of the main story: the character it is anchored at, −1 where none is found, and its characters. */
type TextBox = { readonly at: number; readonly from: number; readonly to: number };

const boxSize = 22;
const shapeSize = 26;
const shapeIdInBox = 14;

/** Shape → the character it is anchored at. */
function anchorsIn(plc: DataView): ReadonlyMap<number, number> {
  const count = Math.max(0, Math.floor((plc.byteLength - 4) / (4 + shapeSize)));
  const ids = Array.from({ length: count }, (_, n) => plc.getUint32(4 * (count + 1) + shapeSize * n, true));
  return new Map(ids.map((id, n) => [id, plc.getUint32(4 * n, true)]));
}

function findTextBoxes({ table, stories }: WordBinary): TextBox[] {
  const plc = table(tables.textBoxTexts);
  const count = Math.max(0, Math.floor((plc.byteLength - 4) / (4 + boxSize)));
  const anchors = anchorsIn(table(tables.shapePlaces));
  const start = stories.main + stories.footnotes + stories.headers + stories.comments + stories.endnotes;
  const boxes = Array.from({ length: count }, (_, n) => ({
    at: anchors.get(plc.getUint32(4 * (count + 1) + boxSize * n + shapeIdInBox, true)) ?? -1,
    from: start + plc.getUint32(4 * n, true),
    to: start + plc.getUint32(4 * n + 4, true),
  }));
  const overlap = boxes.some(({ from, to }, n) => to < from || from < (boxes[n - 1]?.to ?? 0));
  return overlap ? [] : boxes;
}

/** The text boxes of the main story by the character they are anchored at; `read` reads a stretch of the text. */
export function readTextBoxes(
  file: WordBinary,
  read: (from: number, to: number) => readonly Element[],
): Map<number, Element> {
  const found = new Map<number, Element>();
  for (const { at, from, to } of findTextBoxes(file))
    if (at >= 0) found.set(at, element('pict', {}, element('txbxContent', {}, ...read(from, to))));
  return found;
}
