import { type Collected, collect, nothing } from './collect';
import { keptOver } from './kept-over';

/**
 * `list.flatMap(read)`, where `read` is asked again only about what has changed in the list. The result is the same
 * object while nothing in it changes.
 */
export function gathered<I, T>(read: (item: I) => readonly T[]): (list: readonly I[]) => readonly T[] {
  const lists = keptOver<I, Collected<T>>(
    () => nothing,
    (known, { from, gone, come }) => {
      const head = known.lists.slice(0, from);
      return collect(head.concat(come.map(read), known.lists.slice(from + gone.length)), known);
    },
  );
  return (list) => lists(list).all;
}
