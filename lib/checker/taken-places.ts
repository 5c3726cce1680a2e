/** The characters that earlier matches have taken: a place is taken once, by whoever comes first. */
export function takenPlaces(): { take(from: number, to: number): boolean } {
  const taken = new Set<number>();
  return {
    /** Takes [from, to) and says so; false, and nothing taken, where part of it was. */
    take(from, to) {
      for (let at = from; at < to; at++) if (taken.has(at)) return false;
      for (let at = from; at < to; at++) taken.add(at);
      return true;
    },
  };
}
