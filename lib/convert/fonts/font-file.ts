/** What we need to know of one face in a font file. */
export type FontFace = {
  /** Every name the face answers to, in all the languages of its name table. */
  readonly names: readonly string[];
  /** The maker allows the face to be embedded, and in part (OS/2 fsType). */
  readonly embeddable: boolean;
  readonly covers: (codePoint: number) => boolean;
};

/** Name ids 1 family, 4 full, 16 typographic family: how a face is called in a font menu. */
const nameIds: ReadonlySet<number> = new Set([1, 4, 16]);
const restricted = 0x0002;
const noSubsetting = 0x0100;
const bitmapsOnly = 0x0200;

/** The faces of a TrueType, OpenType or collection file; none when the bytes are not such a file, or cut short. */
export function readFontFaces(bytes: Uint8Array): readonly FontFace[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return faceOffsets(view).map((offset) => readFace(view, offset));
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function faceOffsets(view: DataView): readonly number[] {
  const tag = view.getUint32(0);
  if (tag === 0x74746366) {
    const count = Math.min(view.getUint32(8), 64);
    return Array.from({ length: count }, (_, i) => view.getUint32(12 + 4 * i));
  }
  return tag === 0x00010000 || tag === 0x4f54544f || tag === 0x74727565 ? [0] : [];
}

function readFace(view: DataView, offset: number): FontFace {
  const tables = new Map<string, number>();
  const count = view.getUint16(offset + 4);
  for (let i = 0; i < count; i++) {
    const entry = offset + 12 + 16 * i;
    const tag = [0, 1, 2, 3].map((k) => String.fromCharCode(view.getUint8(entry + k))).join('');
    const start = view.getUint32(entry + 8);
    // A file cut short would print blanks without a word of complaint.
    if (start + view.getUint32(entry + 12) > view.byteLength) throw new RangeError(`table ${tag} is cut off`);
    tables.set(tag, start);
  }
  const names = tables.get('name');
  const os2 = tables.get('OS/2');
  const cmap = tables.get('cmap');
  return {
    names: names === undefined ? [] : readNames(view, names),
    embeddable: os2 === undefined || mayEmbed(view.getUint16(os2 + 8)),
    covers: cmap === undefined ? () => false : readCoverage(view, cmap),
  };
}

/** “Restricted” counts only while no milder permission stands beside it (OpenType, OS/2 fsType). */
function mayEmbed(fsType: number): boolean {
  const permission = fsType & 0x000e;
  return permission !== restricted && (fsType & (noSubsetting | bitmapsOnly)) === 0;
}

function readNames(view: DataView, table: number): readonly string[] {
  const count = view.getUint16(table + 2);
  const strings = table + view.getUint16(table + 4);
  const names = new Set<string>();
  for (let i = 0; i < count; i++) {
    const record = table + 6 + 12 * i;
    if (!nameIds.has(view.getUint16(record + 6))) continue;
    const platform = view.getUint16(record);
    const length = view.getUint16(record + 8);
    const start = view.byteOffset + strings + view.getUint16(record + 10);
    const bytes = new Uint8Array(view.buffer, start, length);
    names.add(new TextDecoder(platform === 1 ? 'latin1' : 'utf-16be').decode(bytes));
  }
  return [...names];
}

/** The best Unicode subtable: the full range (format 12) before the basic plane (format 4). */
function readCoverage(view: DataView, table: number): FontFace['covers'] {
  const count = view.getUint16(table + 2);
  let basic: number | undefined;
  let full: number | undefined;
  for (let i = 0; i < count; i++) {
    const record = table + 4 + 8 * i;
    const platform = view.getUint16(record);
    const encoding = view.getUint16(record + 2);
    if (platform !== 0 && !(platform === 3 && (encoding === 1 || encoding === 10))) continue;
    const subtable = table + view.getUint32(record + 4);
    const format = view.getUint16(subtable);
    if (format === 12) full = subtable;
    if (format === 4) basic = subtable;
  }
  if (full !== undefined) return segmentCoverage(view, full);
  return basic === undefined ? () => false : basicCoverage(view, basic);
}

function segmentCoverage(view: DataView, table: number): FontFace['covers'] {
  const count = view.getUint32(table + 12);
  return (codePoint) => {
    let low = 0;
    let high = count - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const group = table + 16 + 12 * middle;
      const first = view.getUint32(group);
      if (codePoint < first) high = middle - 1;
      else if (codePoint > view.getUint32(group + 4)) low = middle + 1;
      else return view.getUint32(group + 8) + (codePoint - first) !== 0;
    }
    return false;
  };
}

function basicCoverage(view: DataView, table: number): FontFace['covers'] {
  const doubled = view.getUint16(table + 6);
  const ends = table + 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const offsets = deltas + doubled;
  return (codePoint) => {
    if (codePoint > 0xffff) return false;
    for (let at = 0; at < doubled; at += 2) {
      if (codePoint > view.getUint16(ends + at)) continue;
      const start = view.getUint16(starts + at);
      if (codePoint < start) return false;
      const delta = view.getUint16(deltas + at);
      const offset = view.getUint16(offsets + at);
      if (offset === 0) return ((codePoint + delta) & 0xffff) !== 0;
      const glyph = view.getUint16(offsets + at + offset + 2 * (codePoint - start));
      return glyph !== 0 && ((glyph + delta) & 0xffff) !== 0;
    }
    return false;
  };
}
