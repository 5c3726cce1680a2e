/** `length` UTF-16 units from `at`. */
export function unitsAt(view: DataView, at: number, length: number): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, 2 * length);
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes);
}

/** A string that its length in units stands before. */
export const stringAt = (view: DataView, at: number): string =>
  unitsAt(view, at + 2, view.getUint16(at, true));

/** An STTB of two-byte characters: its strings, each with where its extra data begin. */
export function readStrings(view: DataView): { readonly text: string; readonly extra: number }[] {
  if (view.byteLength < 6 || view.getUint16(0, true) !== 0xffff) return [];
  const count = view.getUint16(2, true);
  const extra = view.getUint16(4, true);
  const strings: { text: string; extra: number }[] = [];
  let at = 6;
  for (let n = 0; n < count && at + 2 <= view.byteLength; n++) {
    const text = stringAt(view, at);
    at += 2 + 2 * text.length;
    strings.push({ text, extra: at });
    at += extra;
  }
  return strings;
}

/** The names of the file's fonts, in the order in which runs number them. */
export function readFaces(view: DataView): string[] {
  const faces: string[] = [];
  if (view.byteLength < 4) return faces;
  const count = view.getUint16(0, true);
  let at = 4;
  for (let n = 0; n < count && at < view.byteLength; n++) {
    const size = view.getUint8(at);
    const name = unitsAt(view, at + 40, Math.max(0, Math.floor((size - 39) / 2)));
    faces.push(name.split('\0')[0] ?? '');
    at += size + 1;
  }
  return faces;
}
