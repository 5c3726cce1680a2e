type Sign = {
  readonly type: string;
  /** Bytes at `at` (0 unless said). */
  readonly magic: readonly number[];
  readonly at?: number;
};

const ascii = (text: string): number[] => [...Buffer.from(text, 'latin1')];

const signs: readonly Sign[] = [
  { type: 'application/pdf', magic: ascii('%PDF-') },
  { type: 'image/png', magic: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'image/jpeg', magic: [0xff, 0xd8, 0xff] },
  { type: 'image/gif', magic: ascii('GIF8') },
  { type: 'image/bmp', magic: ascii('BM') },
  { type: 'image/tiff', magic: [0x49, 0x49, 0x2a, 0x00] },
  { type: 'image/tiff', magic: [0x4d, 0x4d, 0x00, 0x2a] },
  { type: 'image/webp', magic: ascii('WEBP'), at: 8 },
  { type: 'image/heic', magic: ascii('ftyphei'), at: 4 },
  { type: 'application/rtf', magic: ascii('{\\rtf') },
  { type: 'application/vnd.rar', magic: ascii('Rar!') },
  { type: 'application/x-7z-compressed', magic: [0x37, 0x7a, 0xbc, 0xaf] },
];

/** Packages in a zip, by an entry that each has; the names of entries stand uncompressed in its directory. */
const packages: readonly { readonly type: string; readonly entry: string }[] = [
  { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', entry: 'xl/workbook.xml' },
  {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    entry: 'word/document.xml',
  },
  {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    entry: 'ppt/presentation.xml',
  },
  { type: 'application/ofd', entry: 'OFD.xml' },
];

/** Old office files, by the stream that each has; names of streams are UTF-16. */
const streams: readonly { readonly type: string; readonly stream: string }[] = [
  { type: 'application/vnd.ms-excel', stream: 'Workbook' },
  { type: 'application/msword', stream: 'WordDocument' },
];

const has = (bytes: Uint8Array, { magic, at = 0 }: Omit<Sign, 'type'>): boolean =>
  magic.every((byte, i) => bytes[at + i] === byte);

/** No byte that text in UTF-8 or GB18030 has none of, among the first ones. */
const looksLikeText = (bytes: Uint8Array): boolean =>
  bytes.subarray(0, 4096).every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);

/** The media type of a file by its bytes; its name is never asked. `application/octet-stream` where they do not tell. */
export function mediaType(bytes: Uint8Array): string {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (has(bytes, { magic: [0x50, 0x4b, 0x03, 0x04] }))
    return packages.find(({ entry }) => whole.includes(entry, 0, 'latin1'))?.type ?? 'application/zip';
  if (has(bytes, { magic: [0xd0, 0xcf, 0x11, 0xe0] }))
    return (
      streams.find(({ stream }) => whole.includes(stream, 0, 'utf16le'))?.type ?? 'application/octet-stream'
    );
  const known = signs.find((sign) => has(bytes, sign));
  return known?.type ?? (looksLikeText(bytes) ? 'text/plain' : 'application/octet-stream');
}
