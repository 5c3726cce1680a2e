import type { At } from '@/lib/checker/diagnostic';

/** Values by the place they are about. Asked for every number of a report, so that no key is put together as text. */
export class PlaceMap<V> {
  readonly #blocks = new Map<string, { readonly from: number; readonly to: number; value: V }[]>();

  get({ block, from, to }: At): V | undefined {
    return this.#blocks.get(block)?.find((place) => place.from === from && place.to === to)?.value;
  }

  set({ block, from, to }: At, value: V): void {
    const places = this.#blocks.get(block);
    const known = places?.find((place) => place.from === from && place.to === to);
    if (known) known.value = value;
    else if (places) places.push({ from, to, value });
    else this.#blocks.set(block, [{ from, to, value }]);
  }
}
