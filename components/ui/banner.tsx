import type { ReactNode } from 'react';
import styles from './banner.module.css';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';

/**
 * A sentence across the page, under the top bar: it pushes the content down and covers nothing.
 * `tone` slt explains, och asks for attention, red tells of something that went wrong.
 */
export function Banner({
  tone = 'slt',
  icon = tone === 'slt' ? 'info' : 'warning',
  shape = 'strip',
  action,
  children,
}: {
  readonly tone?: 'slt' | 'och' | 'red';
  readonly icon?: IconName;
  readonly shape?: 'strip' | 'boxed';
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div
      className={classNames(styles.banner, tone !== 'slt' && styles[tone], shape === 'boxed' && styles.boxed)}
      role={tone === 'red' ? 'alert' : 'status'}
    >
      <div className={styles.words}>
        <Icon name={icon} />
        <div>{children}</div>
      </div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
