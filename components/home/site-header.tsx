import type { ReactNode } from 'react';
import styles from './site-header.module.css';

const places = [
  { key: 'reports', name: '报告', href: '/reports' },
  { key: 'ledger', name: '台账', href: '/ledger' },
] as const;

type Where =
  | { readonly about: string; readonly current?: never }
  | { readonly current: (typeof places)[number]['key']; readonly about?: string };

/**
 * The bar across every screen but the editor: whose product, where one is, and what can be done here. `current`: one
 * of the main places, for who is signed in, with the way to the others; `about` says more or stands alone.
 */
export function SiteHeader({ about, current, children }: Where & { readonly children?: ReactNode }) {
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
        {current && (
          <nav aria-label="主导航" className={styles.nav}>
            {places.map(({ key, name, href }) => (
              <a key={key} href={href} aria-current={key === current ? 'page' : undefined}>
                {name}
              </a>
            ))}
          </nav>
        )}
        {about && <span className={styles.about}>{about}</span>}
      </div>
      <div className="row g16">{children}</div>
    </header>
  );
}
