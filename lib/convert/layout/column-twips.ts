/** Relative widths as twips that fill `whole` to the last one. */
export function columnTwips(shares: readonly number[], whole: number): readonly number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  let sum = 0;
  let used = 0;
  return shares.map((share) => {
    sum += share;
    const width = Math.round((sum / all) * whole) - used;
    used += width;
    return width;
  });
}
