/** How a list became another one: from index `from` on, `come` stand where `gone` stood. */
export type Change<I> = { readonly from: number; readonly gone: readonly I[]; readonly come: readonly I[] };

/** Where two lists differ; what stands before and behind is the same in both, object by object. */
function changeBetween<I>(before: readonly I[], now: readonly I[]): Change<I> {
  const most = Math.min(before.length, now.length);
  let head = 0;
  while (head < most && before[head] === now[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  return {
    from: head,
    gone: before.slice(head, before.length - tail),
    come: now.slice(head, now.length - tail),
  };
}

type List = readonly unknown[];

/** A value as of `list`. */
type Kept = { readonly list: List; readonly value: unknown };

/** What is kept over a list, by its reader, and the list before it with how that became this one. */
type Keeping = {
  readonly values: Map<unknown, Kept>;
  readonly before: List | null;
  change: Change<unknown> | null;
};

/**
 * What is kept over the lists of one document. One for all documents would grow old, and its values with it: they
 * would be taken for alive and be moved about long after their document is gone.
 */
export type Keepings = WeakMap<List, Keeping>;

/** For who asks outside of `withKeepings`. */
let keepings: Keepings = new WeakMap();

/** Runs `ask` with these keepings in the place of the common ones. */
export function withKeepings<T>(own: Keepings, ask: () => T): T {
  const outer = keepings;
  keepings = own;
  try {
    return ask();
  } finally {
    keepings = outer;
  }
}

/** Says that `now` is `before` after a change: what is kept over the one is brought up to the other when asked for. */
export function inherit(now: List, before: List): void {
  const known = keepings.get(before);
  if (!known || now === before) return;
  keepings.delete(before);
  keepings.set(now, { values: known.values, before, change: null });
}

function keepingOf(list: List): Keeping {
  const known = keepings.get(list);
  if (known) return known;
  const made: Keeping = { values: new Map(), before: null, change: null };
  keepings.set(list, made);
  return made;
}

/** Most readers were last asked about the list before: what has changed since is found out once for all of them. */
function changeSince(keeping: Keeping, then: List, list: List): Change<unknown> {
  if (then !== keeping.before) return changeBetween(then, list);
  keeping.change ??= changeBetween(then, list);
  return keeping.change;
}

/**
 * A value over a whole list that costs only as much as changed since it was last asked for of the list before.
 * `renew` brings a value up to date, in place if it likes; so callers must not hold on to one that it does so with.
 * It is given the change and the whole list after it.
 */
export function keptOver<I, V>(
  fresh: () => V,
  renew: (value: V, change: Change<I>, list: readonly I[]) => V,
): (list: readonly I[]) => V {
  const of = (list: readonly I[]): V => {
    const keeping = keepingOf(list);
    const known = keeping.values.get(of);
    if (known?.list === list) return known.value as V;
    // Not kept while it is renewed: a reader that throws would leave it half done.
    keeping.values.delete(of);
    const value = known
      ? renew(known.value as V, changeSince(keeping, known.list, list) as Change<I>, list)
      : renew(fresh(), { from: 0, gone: [], come: list }, list);
    keeping.values.set(of, { list, value });
    return value;
  };
  return of;
}
