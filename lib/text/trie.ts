type Branch<T> = { readonly next: Map<number, Branch<T>>; value: T | undefined };

/**
 * A trie over UTF-16 code units. `begins` tells most units that begin no word, `goesOn` most that are no word's
 * second one (of all, where a word has only one): so a miss costs a look at them.
 */
export type Trie<T> = { readonly begins: Uint8Array; readonly goesOn: Uint8Array; readonly root: Branch<T> };

const leaf = <T>(): Branch<T> => ({ next: new Map(), value: undefined });

/** The place of a code unit in the tables: its low ten bits, a small table being one that stays at hand. */
const slotOf = (unit: number): number => unit & 1023;

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
  const begins = new Uint8Array(1024);
  const goesOn = new Uint8Array(1024);
  for (const [unit, { next, value }] of root.next) {
    begins[slotOf(unit)] = 1;
    if (value !== undefined) goesOn.fill(1);
    for (const second of next.keys()) goesOn[slotOf(second)] = 1;
  }
  return { begins, goesOn, root };
}

export const wordTrie = (words: readonly string[], direction: 'forward' | 'backward'): Trie<true> =>
  makeTrie(
    words.map((word) => [word, true] as const),
    direction,
  );

/** Whether the units at `at` and, after it, at `next` may be the first ones of a word; past the ends any may. */
function mayBegin<T>({ begins, goesOn }: Trie<T>, text: string, at: number, next: number): boolean {
  if (at < 0 || at >= text.length || begins[slotOf(text.charCodeAt(at))] !== 1) return false;
  return next < 0 || next >= text.length || goesOn[slotOf(text.charCodeAt(next))] === 1;
}

type Match<T> = { start: number; end: number; value: T };

/** The longest entry that starts at `at` and that `accept` lets pass. */
export function longestAt<T>(
  trie: Trie<T>,
  text: string,
  at: number,
  accept?: (end: number, value: T) => boolean,
): Match<T> | null {
  if (!mayBegin(trie, text, at, at + 1)) return null;
  let node: Branch<T> | undefined = trie.root;
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
  if (!mayBegin(trie, text, end - 1, end - 2)) return null;
  let node: Branch<T> | undefined = trie.root;
  let best: Match<T> | null = null;
  for (let i = end - 1; i >= 0; i--) {
    node = node.next.get(text.charCodeAt(i));
    if (!node) break;
    if (node.value !== undefined && (!accept || accept(i, node.value)))
      best = { start: i, end, value: node.value };
  }
  return best;
}

/** Whether an entry of a forward trie stands anywhere in the text. */
export function standsIn<T>(trie: Trie<T>, text: string): boolean {
  for (let at = 0; at < text.length; at++) if (longestAt(trie, text, at)) return true;
  return false;
}
