/** Property → its operand. A property that is set twice has the last value. */
export type Sprms = ReadonlyMap<number, DataView>;

/** The properties that are read, by their codes ([MS-DOC] 2.6). */
export const sprm = {
  style: 0x4600,
  alignOld: 0x2403,
  align: 0x2461,
  outline: 0x2640,
  listLevel: 0x260a,
  list: 0x460b,
  inTable: 0x2416,
  rowEnd: 0x2417,
  innerCell: 0x244b,
  innerRowEnd: 0x244c,
  tableDepth: 0x6649,
  rowShape: 0xd608,
  bold: 0x0835,
  hidden: 0x083c,
  deleted: 0x0800,
  inserted: 0x0801,
  deletedBy: 0x4863,
  insertedBy: 0x4804,
  size: 0x4a43,
  face: 0x4a50,
  asciiFace: 0x4a4f,
  symbol: 0x6a09,
  special: 0x0855,
} as const;

const sizes = [1, 1, 2, 4, 2, 2, 0, 3] as const;

/** The length of the operand at `at`, and of the count before it. */
function operand(view: DataView, code: number, at: number): readonly [skipped: number, length: number] {
  const kind = code >> 13;
  if (kind !== 6) return [0, sizes[kind] ?? 1];
  if (code === sprm.rowShape) return [2, view.getUint16(at, true) - 1];
  return [1, view.getUint8(at)];
}

/** Reads a list of property modifiers; what goes beyond its end is left out. */
export function readSprms(view: DataView): Sprms {
  const found = new Map<number, DataView>();
  let at = 0;
  while (at + 3 <= view.byteLength) {
    const code = view.getUint16(at, true);
    const [skipped, length] = operand(view, code, at + 2);
    const from = at + 2 + skipped;
    if (length < 0 || from + length > view.byteLength) break;
    found.set(code, new DataView(view.buffer, view.byteOffset + from, length));
    at = from + length;
  }
  return found;
}

/** An operand of one, two or four bytes; null where the property is not set. */
export function numberOf(sprms: Sprms, code: number): number | null {
  const value = sprms.get(code);
  if (!value) return null;
  if (value.byteLength >= 4) return value.getUint32(0, true);
  return value.byteLength >= 2 ? value.getUint16(0, true) : value.getUint8(0);
}
