import { type RefObject, useEffect } from 'react';

const focusable = 'button:not([disabled]), [href], input, select, textarea, [tabindex]:not([tabindex="-1"])';

/**
 * For what opens over the page: takes the focus (`data-autofocus` first) when it opens and gives it back to where it was
 * when it closes.
 */
export function useOwnFocus(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const before = document.activeElement;
    const inside = box.current;
    const first =
      inside?.querySelector<HTMLElement>('[data-autofocus]') ?? inside?.querySelector<HTMLElement>(focusable);
    first?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [box]);
}
