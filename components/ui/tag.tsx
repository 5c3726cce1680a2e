import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './tag.module.css';

export type TagTone = 'slt' | 'red' | 'och' | 'grn' | 'blue' | 'line';

/** A short word about a thing's state: an outline before it is under way, a fill afterwards. */
export function Tag({ tone = 'slt', children }: { readonly tone?: TagTone; readonly children: ReactNode }) {
  return <span className={classNames(styles.tag, tone !== 'slt' && styles[tone])}>{children}</span>;
}
