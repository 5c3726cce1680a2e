/**
 * A set of UTF-16 code units: a table of two to a power places in which each unit stands at its own last bits. Small
 * enough to stay at hand while a text is read, and asking costs neither a string nor a hash.
 */
export type CharSet = Uint16Array;

/** The table of that size, or null where two of the units would take one place. */
function tableOf(units: ReadonlySet<number>, size: number): CharSet | null {
  // An empty place holds a unit that is never looked for there.
  const table = Uint16Array.from({ length: size }, (_, place) => place ^ 1);
  for (const unit of units) table[unit & (size - 1)] = unit;
  return [...units].every((unit) => table[unit & (size - 1)] === unit) ? table : null;
}

export function charSet(chars: string): CharSet {
  const units = new Set(Array.from({ length: chars.length }, (_, i) => chars.charCodeAt(i)));
  for (let size = 2; ; size *= 2) {
    const table = tableOf(units, size);
    if (table) return table;
  }
}

/** Whether the code unit at `at` is one of the set; none is before the text or behind it. */
export function isIn(set: CharSet, text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const unit = text.charCodeAt(at);
  return set[unit & (set.length - 1)] === unit;
}
