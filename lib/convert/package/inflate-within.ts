import { Inflate } from 'fflate';
import type { ZipEntry } from './zip-entries';

const localHeader = 0x04034b50;
/** Deflate grows at most about 1032-fold, so no step unpacks more than 17 MB before the limit is looked at. */
const step = 16 * 1024;

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = (crcTable[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== localHeader) return null;
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  return start + entry.packed <= bytes.length ? bytes.subarray(start, start + entry.packed) : null;
}

function inflate(packed: Uint8Array, limit: number): Uint8Array | 'too-large' | 'broken' {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    chunks.push(chunk);
    size += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += step) {
      stream.push(packed.subarray(at, at + step), at + step >= packed.length);
      if (size > limit) return 'too-large';
    }
  } catch {
    return 'broken';
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Unpacks one entry of an archive, at most `limit` bytes of it, and proves it by its check sum. */
export function inflateWithin(
  bytes: Uint8Array,
  entry: ZipEntry,
  limit: number,
): Uint8Array | 'too-large' | 'broken' {
  const packed = packedBytes(bytes, entry);
  if (!packed) return 'broken';
  if (entry.method !== 0 && entry.method !== 8) return 'broken';
  const whole = entry.method === 0 ? packed : inflate(packed, limit);
  if (typeof whole === 'string') return whole;
  if (whole.length > limit) return 'too-large';
  return crc32(whole) === entry.crc ? whole : 'broken';
}
