import type { Element } from '../package/xml';
import { element, valued } from './element';
import { unitsAt } from './string-table';

const formats: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  15: 'decimalHalfWidth',
  16: 'japaneseLegal',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
};

const levelsOfList = 9;
const listSize = 28;
const useSize = 16;

/** One level as `w:lvl`, and where the next begins. */
function readLevel(view: DataView, at: number, number: number): { level: Element; next: number } {
  const flags = view.getUint8(at + 5);
  const textAt = at + 28 + view.getUint8(at + 24) + view.getUint8(at + 25);
  const length = view.getUint16(textAt, true);
  const text = [...unitsAt(view, textAt + 2, length)]
    .map((c) => (c.charCodeAt(0) < levelsOfList ? `%${c.charCodeAt(0) + 1}` : c))
    .join('');
  const level = element(
    'lvl',
    { ilvl: number },
    valued('start', view.getInt32(at, true)),
    valued('numFmt', formats[view.getUint8(at + 4)] ?? 'decimal'),
    (flags & 0x08) !== 0 ? valued('lvlRestart', view.getUint8(at + 26)) : null,
    (flags & 0x04) !== 0 ? element('isLgl', {}) : null,
    valued('lvlText', text),
  );
  return { level, next: textAt + 2 + 2 * length };
}

/** The lists by the number that their uses know them by. */
function readDefinitions(view: DataView): { id: number; element: Element }[] {
  const count = view.byteLength < 2 ? 0 : view.getUint16(0, true);
  let at = 2 + listSize * count;
  return Array.from({ length: count }, (_, n) => {
    const from = 2 + listSize * n;
    const levels: Element[] = [];
    const isSimple = (view.getUint8(from + 26) & 1) === 1;
    for (let number = 0; number < (isSimple ? 1 : levelsOfList); number++) {
      const read = readLevel(view, at, number);
      levels.push(read.level);
      at = read.next;
    }
    return {
      id: view.getUint32(from, true),
      element: element('abstractNum', { abstractNumId: n }, ...levels),
    };
  });
}

/** What one use of a list changes in it as `w:lvlOverride`, and where the next change begins. */
function readOverride(view: DataView, at: number): { override: Element; next: number } {
  const flags = view.getUint32(at + 4, true);
  const number = flags & 0xf;
  const start = (flags & 0x10) !== 0 ? valued('startOverride', view.getInt32(at, true)) : null;
  if ((flags & 0x20) === 0)
    return { override: element('lvlOverride', { ilvl: number }, start), next: at + 8 };
  const { level, next } = readLevel(view, at + 8, number);
  return { override: element('lvlOverride', { ilvl: number }, start, level), next };
}

/** Reads the lists and their uses as `w:numbering`. `definitions` goes on behind its declared end. */
export function readLists(definitions: DataView, uses: DataView): Element {
  const lists = readDefinitions(definitions);
  const count = uses.byteLength < 4 ? 0 : uses.getUint32(0, true);
  let at = 4 + useSize * count;
  const nums = Array.from({ length: Math.min(count, 0x7ff) }, (_, n): Element => {
    const from = 4 + useSize * n;
    const list = lists.findIndex(({ id }) => id === uses.getUint32(from, true));
    const overrides: Element[] = [];
    at += 4;
    for (let k = 0; k < uses.getUint8(from + 12); k++) {
      const read = readOverride(uses, at);
      overrides.push(read.override);
      at = read.next;
    }
    return element('num', { numId: n + 1 }, valued('abstractNumId', list), ...overrides);
  });
  return element('numbering', {}, ...lists.map((list) => list.element), ...nums);
}
