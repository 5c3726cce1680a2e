'use client';

import { useLayoutEffect } from 'react';

/**
 * F8 and Shift F8 walk through the findings 1 … `count`, round and round. A layout effect: whoever sees the findings
 * can press the key, also while the page still paints.
 */
export function useFindingKeys(
  count: number,
  selected: number | null,
  select: (order: number | null) => void,
): void {
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || count === 0) return;
      if (event.key === 'F8') {
        event.preventDefault();
        const now = selected ?? (event.shiftKey ? 1 : 0);
        const step = event.shiftKey ? -1 : 1;
        select(((now - 1 + step + count) % count) + 1);
      }
      if (event.key === 'Escape' && selected !== null) select(null);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [count, selected, select]);
}
