import { lastAtMost } from './read-pieces';
import { readSprms, type Sprms } from './read-sprms';
import { tables, type WordBinary } from './word-binary';

/** Properties of the stretch [from, to) of the document stream; `style` for paragraphs only. */
export type Stretch = {
  readonly from: number;
  readonly to: number;
  readonly style: number;
  readonly sprms: Sprms;
};

const page = 512;

/** The modifiers of a paragraph or a run: where they begin in the page, and how long they are. */
function modifiers(view: DataView, at: number, kind: 'paragraph' | 'run'): readonly [number, number] {
  const count = view.getUint8(at);
  if (kind === 'run') return [at + 1, count];
  return count === 0 ? [at + 2, 2 * view.getUint8(at + 1)] : [at + 1, 2 * count - 1];
}

function stretchesOf(view: DataView, start: number, kind: 'paragraph' | 'run'): Stretch[] {
  const count = view.getUint8(start + page - 1);
  const width = kind === 'run' ? 1 : 13;
  return Array.from({ length: count }, (_, n) => {
    const from = view.getUint32(start + 4 * n, true);
    const to = view.getUint32(start + 4 * n + 4, true);
    const offset = 2 * view.getUint8(start + 4 * (count + 1) + width * n);
    if (offset === 0) return { from, to, style: 0, sprms: new Map() };
    const [at, length] = modifiers(view, start + offset, kind);
    const own = new DataView(view.buffer, view.byteOffset + at, Math.min(length, start + page - at));
    if (kind === 'run') return { from, to, style: 0, sprms: readSprms(own) };
    if (own.byteLength < 2) return { from, to, style: 0, sprms: new Map() };
    const rest = new DataView(own.buffer, own.byteOffset + 2, own.byteLength - 2);
    return { from, to, style: own.getUint16(0, true), sprms: readSprms(rest) };
  });
}

/** Reads the formatted pages of paragraphs or runs: an offset in the document stream → what holds there. */
export function readPages(
  { document, table }: WordBinary,
  kind: 'paragraph' | 'run',
): (offset: number) => Stretch | null {
  const plc = table(kind === 'run' ? tables.characterPages : tables.paragraphPages);
  const declared = Math.max(0, Math.floor((plc.byteLength - 4) / 8));
  const count = declared * page <= document.byteLength ? declared : 0;
  const stretches: Stretch[] = [];
  for (let n = 0; n < count; n++) {
    const number = plc.getUint32(4 * (count + 1) + 4 * n, true) & 0x3fffff;
    stretches.push(...stretchesOf(document, number * page, kind));
  }
  stretches.sort((a, b) => a.from - b.from);
  return (offset) => {
    const found = stretches[lastAtMost(stretches, offset, ({ from }) => from)];
    return found && offset < found.to ? found : null;
  };
}
