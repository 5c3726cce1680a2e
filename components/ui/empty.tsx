import type { ReactNode } from 'react';
import styles from './empty.module.css';

/** Nothing is here: `title` says what, the text why and what to do next. */
export function Empty({
  title,
  actions,
  children,
}: {
  readonly title: string;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <div className="b">{title}</div>
      {children && <p>{children}</p>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
