/** One file of an archive as the central directory declares it; `at` is the offset of its local header. */
export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  /** Declared, not proven. */
  readonly size: number;
  readonly crc: number;
  readonly at: number;
  readonly encrypted: boolean;
};

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const longestComment = 0xffff;

function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - longestComment); at--)
    if (view.getUint32(at, true) === endOfDirectory) return at;
  return -1;
}

/** Sizes and offset from a ZIP64 extra field, for those that are 0xFFFFFFFF in the entry itself. */
function wide(view: DataView, from: number, to: number, fields: readonly number[]): readonly number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return fields.map((value) => {
      if (value !== 0xffffffff || next + 8 > to) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return fields;
}

/** The entries of a ZIP archive in the order of its central directory; null where that cannot be read. */
export function listEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 22) return null;
  const end = findEnd(view);
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== directoryEntry) return null;
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const next = extraEnd + view.getUint16(at + 32, true);
    if (next > bytes.length) return null;
    const [size = 0, packed = 0, start = 0] = wide(view, nameEnd, extraEnd, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      packed,
      size,
      crc: view.getUint32(at + 16, true),
      at: start,
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at = next;
  }
  return entries;
}
