import { type Change, keptOver } from './kept-over';
import { sameItems } from './same-items';

/** What was read, and where in it that of each item of the list ends. */
type Gathered<T> = { readonly all: readonly T[]; readonly ends: Int32Array };

/** The ends with those from index `from` on, `gone` of them, replaced; what is behind moves by `by`. */
function spliceEnds(ends: Int32Array, from: number, gone: number, come: Int32Array, by: number) {
  const behind = ends.subarray(from + gone);
  const next = new Int32Array(from + come.length + behind.length);
  next.set(ends.subarray(0, from));
  next.set(come, from);
  const shift = from + come.length;
  for (let i = 0; i < behind.length; i++) next[shift + i] = (behind[i] as number) + by;
  return next;
}

function renew<I, T>(
  known: Gathered<T>,
  { from, gone, come }: Change<I>,
  read: (item: I) => readonly T[],
): Gathered<T> {
  const { all, ends } = known;
  const start = from > 0 ? (ends[from - 1] as number) : 0;
  const stop = gone.length > 0 ? (ends[from + gone.length - 1] as number) : start;
  const between: T[] = [];
  const newEnds = new Int32Array(come.length);
  for (let i = 0; i < come.length; i++) {
    for (const one of read(come[i] as I)) between.push(one);
    newEnds[i] = start + between.length;
  }
  if (ends.length === 0) return { all: between.length > 0 ? between : all, ends: newEnds };
  const sameEnds = gone.length === come.length && newEnds.every((end, i) => end === ends[from + i]);
  const same = sameItems(between, all.slice(start, stop));
  return {
    all: same ? all : all.slice(0, start).concat(between, all.slice(stop)),
    ends: sameEnds ? ends : spliceEnds(ends, from, gone.length, newEnds, start + between.length - stop),
  };
}

/**
 * `list.flatMap(read)`, where `read` is asked again only about what has changed in the list. The result is the same
 * object while nothing in it changes.
 */
export function gathered<I, T>(read: (item: I) => readonly T[]): (list: readonly I[]) => readonly T[] {
  const of = keptOver<I, Gathered<T>>(
    () => ({ all: [], ends: new Int32Array(0) }),
    (known, change) => renew(known, change, read),
  );
  return (list) => of(list).all;
}
