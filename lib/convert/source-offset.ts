import type { Segment } from './reading';

/** The source offset of block offset `at` (the end of the last segment where it lies behind all of them). */
export function sourceOffset(segments: readonly Segment[], at: number): number {
  let last = 0;
  for (const segment of segments) {
    if (at < segment.at) return segment.from;
    if (at < segment.at + segment.length) return segment.from + (at - segment.at);
    last = segment.from + segment.length;
  }
  return last;
}
