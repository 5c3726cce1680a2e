'use client';

import { useEffect, useRef } from 'react';

type PageKeys = {
  /** Null where nothing may be written. */
  readonly addRow: (() => void) | null;
  readonly undo: () => void;
  readonly redo: () => void;
};

const isTaken = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest(
    'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="grid"]',
  ) !== null;

/** N adds a row and Ctrl Z takes back wherever on the page one is, fields and drawers excepted. */
export function usePageKeys(keys: PageKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { addRow, undo, redo } = latest.current;
      if (event.isComposing || event.defaultPrevented || isTaken(event.target) || !addRow) return;
      const key = event.key.toLowerCase();
      const isCtrl = event.ctrlKey || event.metaKey;
      if (key === 'n' && !isCtrl && !event.altKey) addRow();
      else if (isCtrl && key === 'z' && !event.shiftKey) undo();
      else if (isCtrl && (key === 'y' || key === 'z')) redo();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
