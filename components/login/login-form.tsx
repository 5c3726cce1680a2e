'use client';

import { useState } from 'react';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { Form } from '../ui/form';
import { Icon } from '../ui/icon';
import styles from './login-form.module.css';
import { signIn } from './sign-in';

/**
 * User name and password. `layout` stack for a page or a side column, line for one row inside another screen.
 * `onSignedIn` runs once the session is there; without it the path `next` opens.
 */
export function LoginForm({
  layout = 'stack',
  emphasis = 'plain',
  next = '/reports',
  onSignedIn = () => window.location.assign(next),
}: {
  readonly layout?: 'stack' | 'line';
  readonly emphasis?: 'plain' | 'primary';
  readonly next?: string;
  readonly onSignedIn?: () => void;
}) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  async function submit(typed: FormData) {
    const username = String(typed.get('username') ?? '');
    const password = String(typed.get('password') ?? '');
    if (username.trim() === '' || password === '') {
      setError('请把用户名和密码都填上。');
      return;
    }
    setBusy(true);
    setError(null);
    const answer = await signIn(username, password);
    setBusy(false);
    if (answer.ok) onSignedIn();
    else setError(answer.error.message);
  }

  return (
    <Form className={layout === 'line' ? styles.line : styles.form} submit={submit} aria-label="登录">
      <TextField
        label="用户名"
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        size={layout === 'line' ? 'small' : 'normal'}
      />
      <TextField
        label="密码"
        name="password"
        type="password"
        autoComplete="current-password"
        size={layout === 'line' ? 'small' : 'normal'}
      />
      <Button
        type="submit"
        variant={emphasis}
        width={layout === 'line' ? 'content' : 'full'}
        busy={busy ? '正在登录…' : null}
      >
        登录
      </Button>
      {error && (
        <div className={styles.error} role="alert" style={layout === 'line' ? { gridColumn: '1 / 4' } : {}}>
          <Icon name="warning" /> {error}
        </div>
      )}
    </Form>
  );
}
