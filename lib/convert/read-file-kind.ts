/** What a file is by its first bytes; the name is never asked. */
export type FileKind = 'empty' | 'zip' | 'cfb' | 'rtf' | 'pdf' | 'html' | 'xml' | 'binary' | 'text';

const starts = (bytes: Uint8Array, ...magic: readonly number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte);

/** Pictures, archives and programs people drop by mistake. */
const others: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
  [0x49, 0x49, 0x2a, 0x00],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x1f, 0x8b],
  [0x4d, 0x5a, 0x90],
  [0x7f, 0x45, 0x4c, 0x46],
];

/** The first characters as Latin-1, byte order mark and white space left out. */
function opening(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes.subarray(0, 1024)) if (byte !== 0) text += String.fromCharCode(byte);
  return text
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .trimStart()
    .toLowerCase();
}

export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'cfb';
  if (others.some((magic) => starts(bytes, ...magic))) return 'binary';
  const text = opening(bytes);
  if (text.startsWith('{\\rtf')) return 'rtf';
  if (text.startsWith('%pdf')) return 'pdf';
  if (
    /^(?:<!doctype html|<(?:html|head|body|meta|title|style|script|div|section|article|table|p|span|h[1-6])[\s>]|mime-version:)/.test(
      text,
    )
  )
    return 'html';
  if (text.startsWith('<?xml')) return /<html/.test(text) ? 'html' : 'xml';
  return 'text';
}
