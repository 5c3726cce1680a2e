import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './chip.module.css';

/** A filter that is on or off; the number of things behind it follows its words. */
export function Chip({
  pressed,
  count,
  children,
  ...rest
}: Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> & {
  readonly pressed: boolean;
  readonly count?: number;
  readonly children: ReactNode;
}) {
  return (
    <button type="button" {...rest} aria-pressed={pressed} className={styles.chip}>
      {children}
      {count !== undefined && ` ${count}`}
    </button>
  );
}
