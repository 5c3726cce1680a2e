import styles from './kbd.module.css';

/** The name of a key or of several pressed together. */
export const Kbd = ({ children }: { readonly children: string }) => (
  <kbd className={styles.kbd}>{children}</kbd>
);
