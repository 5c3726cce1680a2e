import { keptOver } from './kept-over';

/**
 * The items of a list by `keyOf`; those of one key are the same array while none of them changes. The map is that of
 * the last list asked about and changes with the next.
 */
export const grouped = <I>(
  keyOf: (item: I) => string,
): ((list: readonly I[]) => ReadonlyMap<string, readonly I[]>) =>
  keptOver<I, Map<string, I[]>>(
    () => new Map(),
    (groups, { gone, come }, list) => {
      const touched = new Set([...gone, ...come].map(keyOf));
      if (touched.size === 0) return groups;
      for (const key of touched) groups.delete(key);
      // Of the whole list: while a copy of a block awaits its own id, one key stands in two places.
      for (const item of list) {
        const key = keyOf(item);
        if (!touched.has(key)) continue;
        const group = groups.get(key);
        if (group) group.push(item);
        else groups.set(key, [item]);
      }
      return groups;
    },
  );
