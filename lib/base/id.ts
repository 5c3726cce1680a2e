/** A source of uniform numbers in [0, 1); `Math.random` at the edges, a seeded one in tests. */
export type Random = () => number;

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A short identifier of ten base-36 digits, drawn from `random`. Unique within a report, not across the world. */
export function newId(random: Random): string {
  let id = '';
  for (let i = 0; i < 10; i++) id += alphabet[Math.floor(random() * 36)];
  return id;
}

/** Identifiers b1, b2, b3 … for readers and tests that must give the same result for the same input. */
export function sequentialIds(prefix = 'b'): () => string {
  let n = 0;
  return () => `${prefix}${++n}`;
}
