/**
 * Pairs of neighbouring code units, a bit each in a table that is small enough to stay at hand while a text is read.
 * Different pairs may share a bit: only a no is sure.
 */
export type PairSet = Uint8Array;

const numberOf = (first: number, second: number): number => (Math.imul(first, 31) + second) & 0xffff;

/** The number of the pair at `at`, 16 bits. Equal pairs have one number. */
export const pairOf = (text: string, at: number): number =>
  numberOf(text.charCodeAt(at), text.charCodeAt(at + 1));

/** The set of the first pairs of words of two characters or more. */
export function pairSet(words: Iterable<string>): PairSet {
  const set = new Uint8Array(8192);
  for (const word of words) {
    const pair = pairOf(word, 0);
    set[pair >> 3] = (set[pair >> 3] ?? 0) | (1 << (pair & 7));
  }
  return set;
}

/** The first place from `from` on where a pair of the set may stand; -1 where surely none does. */
export function nextPair(set: PairSet, text: string, from: number): number {
  let first = text.charCodeAt(from);
  for (let at = from; at + 1 < text.length; at++) {
    const second = text.charCodeAt(at + 1);
    const pair = numberOf(first, second);
    if ((((set[pair >> 3] as number) >> (pair & 7)) & 1) === 1) return at;
    first = second;
  }
  return -1;
}
