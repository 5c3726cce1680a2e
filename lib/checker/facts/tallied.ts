import { keptOver } from './kept-over';

/**
 * How often `read` finds each thing in the items of a list; what is nowhere has no entry. The map is that of the last
 * list asked about and changes with the next.
 */
export const tallied = <I, T>(
  read: (item: I) => Iterable<T>,
): ((list: readonly I[]) => ReadonlyMap<T, number>) =>
  keptOver<I, Map<T, number>>(
    () => new Map(),
    (counts, { gone, come }) => {
      for (const item of come)
        for (const thing of read(item)) counts.set(thing, (counts.get(thing) ?? 0) + 1);
      for (const item of gone)
        for (const thing of read(item)) {
          const left = (counts.get(thing) ?? 0) - 1;
          if (left > 0) counts.set(thing, left);
          else counts.delete(thing);
        }
      return counts;
    },
  );
