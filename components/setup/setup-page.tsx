import type { ReactNode } from 'react';
import { SiteHeader } from '../home/site-header';
import { SetupForm } from './setup-form';
import styles from './setup-page.module.css';

/** What a set-up link may lead to. */
export type SetupPageState =
  | { readonly kind: 'open'; readonly token: string }
  | { readonly kind: 'wrong-token' }
  | { readonly kind: 'done' };

/** The first page of a new installation: the administrator, the unit, the sample. */
export function SetupPage({ state }: { readonly state: SetupPageState }) {
  return (
    <div style={{ minHeight: '100%', background: 'var(--paper)' }}>
      <SiteHeader about="首次设置" />
      <main id="main" className={styles.main}>
        <h1>首次设置</h1>
        <Lead state={state} />
        {state.kind === 'open' && <SetupForm token={state.token} />}
      </main>
    </div>
  );
}

function Lead({ state }: { readonly state: SetupPageState }): ReactNode {
  if (state.kind === 'open')
    return (
      <p className={styles.lead}>
        开通管理员账号，填好本单位的名称，就可以起草。内容都存在这台服务器上，不连外网。
      </p>
    );
  if (state.kind === 'done')
    return (
      <p className={styles.lead}>
        这里已经设置过，设置链接不再有效。请直接<a href="/login">登录</a>。
      </p>
    );
  return (
    <p className={styles.lead}>
      设置链接不完整，或者不是这个数据库的。请用启动程序的窗口里打印的那一行完整链接打开本页；找不到就重新启动，会再打印一次。
    </p>
  );
}
