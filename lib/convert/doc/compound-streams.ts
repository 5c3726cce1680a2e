import { chain, numbersIn, readHeader, tableSectors } from './compound-fault';

const entrySize = 128;
const root = 5;

function joined(bytes: Uint8Array, offsets: readonly number[], size: number, length: number): Uint8Array {
  const whole = new Uint8Array(Math.min(length, offsets.length * size));
  offsets.forEach((offset, n) => {
    const room = whole.length - n * size;
    if (room > 0) whole.set(bytes.subarray(offset, offset + Math.min(size, room)), n * size);
  });
  return whole;
}

/** The streams of a compound file that `compoundFault` has let through, by name; null where one is not there. */
export function compoundStreams(bytes: Uint8Array): (name: string) => Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = readHeader(view);
  const inTable = header && tableSectors(view, header);
  const table = inTable && numbersIn(view, inTable, header.sector);
  const shortSectors = table && chain(table, view.getInt32(60, true));
  const shortTable = shortSectors && numbersIn(view, shortSectors, header?.sector ?? 0);
  const directory = table && chain(table, view.getInt32(48, true));
  if (!header || !table || !shortTable || !directory) return () => null;
  const { sector } = header;
  const long = (start: number, length: number): Uint8Array => {
    const sectors = chain(table, start) ?? [];
    return joined(
      bytes,
      sectors.map((n) => (n + 1) * sector),
      sector,
      length,
    );
  };
  const entries = long(view.getInt32(48, true), directory.length * sector);
  const listed = new DataView(entries.buffer);
  const find = (fits: (name: string, kind: number) => boolean): Uint8Array | null => {
    for (let at = 0; at + entrySize <= entries.length; at += entrySize) {
      const length = Math.min(64, listed.getUint16(at + 64, true)) - 2;
      const name = new TextDecoder('utf-16le').decode(entries.subarray(at, at + Math.max(0, length)));
      if (!fits(name, entries[at + 66] ?? 0)) continue;
      const [start, size] = [listed.getInt32(at + 116, true), listed.getUint32(at + 120, true)];
      if (entries[at + 66] === root || size >= view.getUint32(56, true)) return long(start, size);
      const holder = find((_, kind) => kind === root) ?? new Uint8Array();
      return joined(
        holder,
        (chain(shortTable, start) ?? []).map((n) => n * 64),
        64,
        size,
      );
    }
    return null;
  };
  return (name) => find((known, kind) => known === name && kind === 2);
}
