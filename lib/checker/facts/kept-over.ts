/** How a list became another one: from index `from` on, `come` stand where `gone` stood. */
export type Change<I> = { readonly from: number; readonly gone: readonly I[]; readonly come: readonly I[] };

/** Where two lists differ; what stands before and behind is the same in both, object by object. */
export function changeBetween<I>(before: readonly I[], now: readonly I[]): Change<I> {
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

type Kept = { readonly list: readonly unknown[]; readonly value: unknown };

const kept = new WeakMap<readonly unknown[], Map<unknown, Kept>>();

/** Says that `now` is `before` after a change: what is kept over the one is brought up to the other when asked for. */
export function inherit(now: readonly unknown[], before: readonly unknown[]): void {
  const known = kept.get(before);
  if (!known || now === before) return;
  kept.delete(before);
  kept.set(now, known);
}

/**
 * A value over a whole list that costs only as much as changed since it was last asked for of the list before.
 * `renew` brings a value up to date, in place if it likes; so callers must not hold on to one that it does so with.
 */
export function keptOver<I, V>(
  fresh: () => V,
  renew: (value: V, change: Change<I>) => V,
): (list: readonly I[]) => V {
  const of = (list: readonly I[]): V => {
    const all = kept.get(list) ?? new Map<unknown, Kept>();
    kept.set(list, all);
    const known = all.get(of);
    if (known?.list === list) return known.value as V;
    // Not kept while it is renewed: a reader that throws would leave it half done.
    all.delete(of);
    const value = known
      ? renew(known.value as V, changeBetween(known.list as readonly I[], list))
      : renew(fresh(), { from: 0, gone: [], come: list });
    all.set(of, { list, value });
    return value;
  };
  return of;
}
