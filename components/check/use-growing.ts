'use client';

import { useEffect, useState } from 'react';

/** More than any report has: what is longer comes in by and by, so that the page never stands still. */
const atOnce = 160;

/** How many of `total` things to lay out now: a first share at once, one more with each frame. */
export function useGrowing(total: number): number {
  const [ready, setReady] = useState(atOnce);
  useEffect(() => {
    if (ready >= total) return;
    const frame = requestAnimationFrame(() => setReady(ready + atOnce));
    return () => cancelAnimationFrame(frame);
  }, [ready, total]);
  return Math.min(ready, total);
}
