import type { ReactNode } from 'react';
import styles from './progress.module.css';

/** What is being done and how far it is: `done` of 1; null where nobody can know. `action` cancels it. */
export function Progress({
  text,
  done,
  action,
}: {
  readonly text: string;
  readonly done: number | null;
  readonly action?: ReactNode;
}) {
  return (
    <div>
      <div className="between">
        <span aria-live="polite">{text}</span>
        {action}
      </div>
      {done !== null && (
        <div
          className={styles.track}
          role="progressbar"
          aria-label={text}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(done * 100)}
        >
          <div className={styles.done} style={{ width: `${Math.round(done * 100)}%` }} />
        </div>
      )}
    </div>
  );
}
