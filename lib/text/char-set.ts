/** A set of UTF-16 code units as a table: asking costs no string and no hash. */
export type CharSet = Uint8Array;

export function charSet(chars: string): CharSet {
  const set = new Uint8Array(65536);
  for (let i = 0; i < chars.length; i++) set[chars.charCodeAt(i)] = 1;
  return set;
}

/** Whether the code unit at `at` is one of the set; none is before the text or behind it. */
export const isIn = (set: CharSet, text: string, at: number): boolean =>
  at >= 0 && at < text.length && set[text.charCodeAt(at)] === 1;
