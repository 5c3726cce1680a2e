/**
 * Pairs of neighbouring code units, a bit each in a table that is small enough to stay at hand while a text is read.
 * Different pairs may share a bit: only a no is sure.
 */
export type PairSet = Uint8Array;

/** The number of the pair at `at`, 16 bits. Equal pairs have one number. */
export const pairOf = (text: string, at: number): number =>
  (Math.imul(text.charCodeAt(at), 31) + text.charCodeAt(at + 1)) & 0xffff;

/** The set of the first pairs of words of two characters or more. */
export function pairSet(words: Iterable<string>): PairSet {
  const set = new Uint8Array(8192);
  for (const word of words) {
    const pair = pairOf(word, 0);
    set[pair >> 3] = (set[pair >> 3] ?? 0) | (1 << (pair & 7));
  }
  return set;
}

/** False where surely no pair of the set stands at `at`. */
export function mayHoldPair(set: PairSet, text: string, at: number): boolean {
  const pair = pairOf(text, at);
  return (((set[pair >> 3] ?? 0) >> (pair & 7)) & 1) === 1;
}
