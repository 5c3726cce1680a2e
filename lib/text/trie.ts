/** A trie over UTF-16 code units, kept as flat tables so that a miss costs one map look-up. */
export type Trie<T> = { readonly next: Map<number, Trie<T>>; value: T | undefined };

const leaf = <T>(): Trie<T> => ({ next: new Map(), value: undefined });

/** Later entries with the same word replace earlier ones. */
export function makeTrie<T>(
  entries: Iterable<readonly [string, T]>,
  direction: 'forward' | 'backward',
): Trie<T> {
  const root = leaf<T>();
  for (const [word, value] of entries) {
    let node = root;
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(direction === 'forward' ? i : word.length - 1 - i);
      let child = node.next.get(unit);
      if (!child) {
        child = leaf();
        node.next.set(unit, child);
      }
      node = child;
    }
    node.value = value;
  }
  return root;
}

type Match<T> = { start: number; end: number; value: T };

/** The longest entry that starts at `at` and that `accept` lets pass. */
export function longestAt<T>(
  trie: Trie<T>,
  text: string,
  at: number,
  accept?: (end: number, value: T) => boolean,
): Match<T> | null {
  let node: Trie<T> | undefined = trie;
  let best: Match<T> | null = null;
  for (let i = at; i < text.length; ) {
    node = node.next.get(text.charCodeAt(i));
    if (!node) break;
    i++;
    if (node.value !== undefined && (!accept || accept(i, node.value)))
      best = { start: at, end: i, value: node.value };
  }
  return best;
}

/** The longest entry of a backward trie that ends just before `end`. */
export function longestBefore<T>(
  trie: Trie<T>,
  text: string,
  end: number,
  accept?: (start: number, value: T) => boolean,
): Match<T> | null {
  let node: Trie<T> | undefined = trie;
  let best: Match<T> | null = null;
  for (let i = end - 1; i >= 0; i--) {
    node = node.next.get(text.charCodeAt(i));
    if (!node) break;
    if (node.value !== undefined && (!accept || accept(i, node.value)))
      best = { start: i, end, value: node.value };
  }
  return best;
}
