import { changeBetween } from './kept-over';
import { sameItems } from './same-items';

/** The lists of all blocks and, in reading order, what is in them. */
export type Collected<T> = { readonly lists: readonly (readonly T[])[]; readonly all: readonly T[] };

export const nothing: Collected<never> = { lists: [], all: [] };

function count(lists: readonly (readonly unknown[])[], until: number): number {
  let items = 0;
  for (let i = 0; i < until; i++) items += (lists[i] as readonly unknown[]).length;
  return items;
}

/**
 * Joins lists. What they share with `before` at both ends is copied as a whole instead of item by item, which is
 * most of it after a keystroke; the same items as before are the same `all`.
 */
export function collect<T>(lists: readonly (readonly T[])[], before: Collected<T>): Collected<T> {
  const { from, gone, come } = changeBetween(before.lists, lists);
  const left = gone.flat() as readonly T[];
  const between = come.flat() as readonly T[];
  if (sameItems(left, between)) return { lists, all: before.all };
  const start = count(lists, from);
  const behind = before.all.slice(start + left.length);
  return { lists, all: before.all.slice(0, start).concat(between, behind) };
}
