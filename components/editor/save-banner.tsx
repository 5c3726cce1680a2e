import { type FormEvent, useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { errorBodySchema } from '@/lib/workflow/wire';
import styles from './save-banner.module.css';
import type { Session } from './session';
import { useStore } from './store';

/** Under the top bar, when saving needs the person: signed out, refused, or no place left. */
export function SaveBanner({ session }: { readonly session: Session }) {
  const { trouble, unsent, journal } = useStore(session.saving);
  if (trouble?.kind === 'signedOut') return <SignInAgain session={session} />;
  if (trouble?.kind === 'refused')
    return (
      <Banner
        tone="red"
        action={
          <Button size="small" onClick={session.saveNow}>
            再试一次
          </Button>
        }
      >
        {trouble.message}
        {unsent > 0 && ` ${unsent} 处改动留在这台电脑，没有丢。`}
      </Banner>
    );
  if (trouble?.kind === 'diskFull')
    return (
      <Banner
        tone="red"
        action={
          <Button size="small" onClick={session.saveNow}>
            再试一次
          </Button>
        }
      >
        服务器磁盘已满，没有保存。{unsent} 处改动存在这台电脑。请管理员腾出空间，之后自动补交。
      </Banner>
    );
  if (journal === 'failed' && unsent > 0 && trouble)
    return (
      <Banner tone="red">
        连不上服务器，这台电脑也存不下了。文字还在这一页，请先复制全文到别处，不要关闭这一页。
      </Banner>
    );
  if (trouble?.kind === 'offline' && unsent > 0)
    return (
      <Banner
        tone="och"
        icon="offline"
        action={
          <Button size="small" onClick={session.saveNow}>
            现在再试
          </Button>
        }
      >
        连不上服务器，可以继续写。<b>{unsent} 处改动</b>存在这台电脑，恢复后自动补交。
      </Banner>
    );
  return null;
}

/** Signing in where one is: the text below stays as it was. */
function SignInAgain({ session }: { readonly session: Session }) {
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const signIn = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setError(null);
    try {
      const response = await fetch('/api/auth/sign-in/username', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username: form.get('username'), password: form.get('password') }),
      });
      const body = response.ok ? null : errorBodySchema.safeParse(await response.json().catch(() => null));
      if (response.ok) session.saveNow();
      else setError(body?.success ? body.data.error.message : '用户名或密码不对，请再输一次。');
    } catch {
      setError('连不上服务器。文字都在，请过一会儿再登录。');
    } finally {
      setBusy(false);
    }
  };
  return (
    <Banner tone="och" icon="lock">
      登录已过期。<b>文字都在</b>，在这里重新登录就能接着写。
      <form className={styles.form} onSubmit={(event) => void signIn(event)}>
        <input name="username" aria-label="用户名" placeholder="用户名" autoComplete="username" required />
        <input
          name="password"
          type="password"
          aria-label="密码"
          placeholder="密码"
          autoComplete="current-password"
          required
        />
        <Button type="submit" size="small" variant="primary" busy={busy ? '正在登录…' : null}>
          登录
        </Button>
        {error && (
          <span className="red" role="alert">
            {error}
          </span>
        )}
      </form>
    </Banner>
  );
}
