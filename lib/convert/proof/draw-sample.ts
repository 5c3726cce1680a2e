import { seededRandom } from '@/lib/base/seeded-random';

/**
 * `count` of `items`, each as likely as any other and none twice, in their own order; all of them where there are no
 * more. A pure function of its arguments: whoever has the seed draws the same ones again.
 */
export function drawSample<T>(items: readonly T[], count: number, seed: string): readonly T[] {
  const random = seededRandom(seed);
  const order = items.map((_, i) => i);
  const most = Math.min(count, order.length);
  for (let i = 0; i < most; i++) {
    const other = i + Math.floor(random() * (order.length - i));
    const [here = 0, there = 0] = [order[i], order[other]];
    order[i] = there;
    order[other] = here;
  }
  const drawn = new Set(order.slice(0, most));
  return items.filter((_, i) => drawn.has(i));
}
