import type { ReactNode } from 'react';
import styles from './site-header.module.css';

/** The bar across every screen but the editor: whose product, where one is, and what can be done here. */
export function SiteHeader({ about, children }: { readonly about: string; readonly children?: ReactNode }) {
  return (
    <header className={styles.top}>
      <a className="skip" href="#main">
        跳到正文
      </a>
      <div className="row">
        <a href="/" className={`row ${styles.home}`} aria-label="实报首页">
          <span className={styles.seal} aria-hidden="true">
            实
          </span>
          <span className={styles.brand}>实报</span>
        </a>
        <span className={styles.about}>{about}</span>
      </div>
      <div className="row g16">{children}</div>
    </header>
  );
}
