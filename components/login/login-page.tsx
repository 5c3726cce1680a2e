import { Deadlines } from '../home/deadlines';
import { SiteHeader } from '../home/site-header';
import { LoginForm } from './login-form';
import styles from './login-page.module.css';

/** Signing in on a page of its own; `next` is the path that opens afterwards. */
export function LoginPage({ next }: { readonly next: string }) {
  return (
    <div style={{ minHeight: '100%', background: 'var(--paper)' }}>
      <SiteHeader about="登录">
        <a href="/">检查一份报告，不用登录</a>
      </SiteHeader>
      <main id="main" className={styles.main}>
        <section aria-labelledby="sign-in">
          <h1 className="t20" id="sign-in">
            登录起草
          </h1>
          <p className="mute">起草和保存需要单位账号</p>
          <div className={styles.form}>
            <LoginForm emphasis="primary" next={next} />
          </div>
          <p className="t12 mute" style={{ marginTop: 14 }}>
            没有账号？由本级管理员开通。忘记密码也找管理员。
          </p>
        </section>
        <aside className={styles.aside}>
          <Deadlines />
        </aside>
      </main>
    </div>
  );
}
