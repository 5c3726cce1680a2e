/** Why a compound file must not be followed: its tables do not fit the file, or its chains run in circles. */
export type CompoundFault = 'broken' | 'circular';

const end = -2;
const firstTableSectors = 109;
const directoryEntry = 128;
const noEntry = -1;

/** Sector size in bytes, and how many sectors the file has room for. */
type Header = { readonly sector: number; readonly sectors: number };

/** The numbers in a run of sectors; null where one lies outside the file. */
export function numbersIn(view: DataView, sectors: readonly number[], size: number): Int32Array | null {
  const numbers = new Int32Array((sectors.length * size) / 4);
  let n = 0;
  for (const sector of sectors) {
    const from = (sector + 1) * size;
    if (sector < 0 || from >= view.byteLength) return null;
    for (let at = from; at < from + size; at += 4)
      numbers[n++] = at + 4 <= view.byteLength ? view.getInt32(at, true) : end;
  }
  return numbers;
}

/** The sectors of a chain, null where it leaves the table or comes back to itself. */
export function chain(table: Int32Array, start: number): number[] | null {
  const sectors: number[] = [];
  for (let at = start; at >= 0; at = table[at] ?? end) {
    if (at >= table.length || sectors.length > table.length) return null;
    sectors.push(at);
  }
  return sectors;
}

/** Whether any chain of a table, wherever it starts, runs in a circle. */
function hasCircle(table: Int32Array): boolean {
  const seen = new Int32Array(table.length);
  for (let start = 0; start < table.length; start++)
    for (let at = start; at >= 0 && at < table.length; at = table[at] ?? end) {
      if (seen[at] === start + 1) return true;
      if (seen[at] !== 0) break;
      seen[at] = start + 1;
    }
  return false;
}

export function readHeader(view: DataView): Header | null {
  if (view.byteLength < 512) return null;
  const shift = view.getUint16(30, true);
  if ((shift !== 9 && shift !== 12) || view.getUint16(32, true) !== 6) return null;
  const sector = 1 << shift;
  return { sector, sectors: Math.ceil(view.byteLength / sector) };
}

/** The sectors that hold the allocation table: 109 named in the header, the rest in a chain of their own. */
export function tableSectors(view: DataView, { sector, sectors }: Header): number[] | null {
  const count = view.getInt32(44, true);
  if (count < 1 || count > sectors) return null;
  const found: number[] = [];
  for (let n = 0; n < Math.min(count, firstTableSectors); n++) found.push(view.getInt32(76 + 4 * n, true));
  let next = view.getInt32(68, true);
  for (let hops = 0; found.length < count; hops++) {
    const numbers = hops > sectors ? null : numbersIn(view, [next], sector);
    if (!numbers) return null;
    for (const number of numbers.subarray(0, -1)) if (found.length < count) found.push(number);
    next = numbers.at(-1) ?? end;
  }
  return found;
}

/** Whether the directory is a tree: every entry is reached at most once, and none lies outside it. */
function directoryFault(
  view: DataView,
  sectors: readonly number[],
  { sector }: Header,
): CompoundFault | null {
  const perSector = sector / directoryEntry;
  const count = sectors.length * perSector;
  const seen = new Set<number>();
  const open = [0];
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    if (entry === noEntry) continue;
    const inSector = sectors[Math.floor(entry / perSector)];
    if (entry < 0 || entry >= count || inSector === undefined) return 'broken';
    if (seen.has(entry)) return 'circular';
    seen.add(entry);
    const at = (inSector + 1) * sector + (entry % perSector) * directoryEntry;
    if (at + directoryEntry > view.byteLength) return 'broken';
    open.push(view.getInt32(at + 68, true), view.getInt32(at + 72, true), view.getInt32(at + 76, true));
  }
  return null;
}

/** Looks through the tables of a compound file before a reader that trusts them does; null where they hold. */
export function compoundFault(bytes: Uint8Array): CompoundFault | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = readHeader(view);
  const inTable = header && tableSectors(view, header);
  const table = inTable && numbersIn(view, inTable, header.sector);
  if (!table) return 'broken';
  if (hasCircle(table)) return 'circular';
  const shortSectors = chain(table, view.getInt32(60, true));
  const directory = chain(table, view.getInt32(48, true));
  const shortTable = shortSectors && numbersIn(view, shortSectors, header.sector);
  if (!shortTable || !directory || directory.length === 0) return 'broken';
  if (hasCircle(shortTable)) return 'circular';
  return directoryFault(view, directory, header);
}
