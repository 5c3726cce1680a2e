/** The lists of all blocks and, in reading order, what is in them. */
export type Collected<T> = { readonly lists: readonly (readonly T[])[]; readonly all: readonly T[] };

export const nothing: Collected<never> = { lists: [], all: [] };

function count(lists: readonly (readonly unknown[])[], from: number, to: number): number {
  let items = 0;
  for (let i = from; i < to; i++) items += lists[i]?.length ?? 0;
  return items;
}

/**
 * Joins lists. What they share with `before` at both ends is copied as a whole instead of item by item, which is
 * most of it after a keystroke.
 */
export function collect<T>(lists: readonly (readonly T[])[], before: Collected<T>): Collected<T> {
  const old = before.lists;
  let head = 0;
  while (head < lists.length && head < old.length && lists[head] === old[head]) head++;
  if (head === lists.length && head === old.length) return { lists, all: before.all };
  const most = Math.min(lists.length, old.length) - head;
  let tail = 0;
  while (tail < most && lists[lists.length - 1 - tail] === old[old.length - 1 - tail]) tail++;
  const start = count(old, 0, head);
  const end = start + count(old, head, old.length - tail);
  const between: T[] = [];
  for (let i = head; i < lists.length - tail; i++) for (const item of lists[i] ?? []) between.push(item);
  return { lists, all: before.all.slice(0, start).concat(between, before.all.slice(end)) };
}
