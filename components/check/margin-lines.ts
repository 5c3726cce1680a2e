/** Where a finding meets the page: its number and the top of its line, in pixels from the paper's top edge. */
export type Place = { readonly order: number; readonly top: number };

export type MarginLine = { readonly top: number; readonly orders: readonly number[] };

const sameLine = 12;
const least = 22;

/**
 * Gathers findings of one line of text into one margin sign, top down; signs that would touch are moved down
 * until they are `least` pixels apart.
 */
export function marginLines(places: readonly Place[]): MarginLine[] {
  const lines: { top: number; orders: number[] }[] = [];
  let textTop = Number.NEGATIVE_INFINITY;
  for (const { order, top } of [...places].sort((a, b) => a.top - b.top || a.order - b.order)) {
    const last = lines.at(-1);
    if (last && top - textTop < sameLine) {
      if (!last.orders.includes(order)) last.orders = [...last.orders, order].sort((a, b) => a - b);
      continue;
    }
    textTop = top;
    lines.push({ top: last ? Math.max(top, last.top + least) : top, orders: [order] });
  }
  return lines;
}
