'use client';

import { type ReactNode, useId, useRef } from 'react';
import { IconButton } from './button';
import styles from './dialog.module.css';
import { useOwnFocus } from './use-own-focus';

/**
 * A question over the page, without a mask: the text behind stays readable and usable. Takes the focus when it
 * opens, closes with Esc and gives the focus back to where it was. `width` in CSS pixels.
 */
export function Dialog({
  title,
  width = 440,
  actions,
  onClose,
  children,
}: {
  readonly title: string;
  readonly width?: number;
  readonly actions?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const heading = useId();
  const box = useRef<HTMLDivElement>(null);
  useOwnFocus(box);
  return (
    <div
      ref={box}
      role="dialog"
      aria-labelledby={heading}
      className={styles.dialog}
      style={{ width }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className={styles.head}>
        <h2 id={heading}>{title}</h2>
        <IconButton icon="close" label="关闭" size="small" onClick={onClose} />
      </div>
      {children}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
