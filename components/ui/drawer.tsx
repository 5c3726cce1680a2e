'use client';

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from './button';
import styles from './drawer.module.css';
import { useOwnFocus } from './use-own-focus';

/**
 * A panel at the right edge, under the top bar, without a mask: what is left of it can still be used. Takes the focus
 * when it opens (`data-autofocus` first), closes with Esc and gives the focus back to where it was. `width` in CSS
 * pixels; `head` stands under the title, `foot` stays at the bottom while the rest scrolls.
 */
export function Drawer({
  title,
  width,
  head,
  foot,
  onClose,
  onKeyDown,
  children,
}: {
  readonly title: string;
  readonly width: number;
  readonly head?: ReactNode;
  readonly foot?: ReactNode;
  readonly onClose: () => void;
  /** Keys that work wherever in the drawer one is. */
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}) {
  const heading = useId();
  const box = useRef<HTMLElement>(null);
  useOwnFocus(box);
  const hasFoot = Boolean(foot);
  useEffect(() => {
    if (!hasFoot) return;
    document.body.dataset.foot = 'drawer';
    return () => {
      delete document.body.dataset.foot;
    };
  }, [hasFoot]);
  return (
    <aside
      ref={box}
      role="dialog"
      aria-labelledby={heading}
      className={styles.drawer}
      style={{ width }}
      onKeyDown={(event) => {
        onKeyDown?.(event);
        if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header className={styles.head}>
        <div className="between">
          <h2 className="t16" id={heading}>
            {title}
          </h2>
          <IconButton icon="close" label="关闭" size="small" onClick={onClose} />
        </div>
        {head}
      </header>
      <div className={styles.body}>{children}</div>
      {foot && <footer className={styles.foot}>{foot}</footer>}
    </aside>
  );
}
