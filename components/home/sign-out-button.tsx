'use client';

import { useState } from 'react';
import { Button } from '../ui/button';
import { useToast } from '../ui/toast';
import { postJson } from '../wire/post-json';

/** Ends the session and goes back to the first page. */
export function SignOutButton() {
  const [busy, setBusy] = useState(false);
  const toast = useToast();
  async function signOut() {
    setBusy(true);
    const answer = await postJson('/api/auth/sign-out', {});
    setBusy(false);
    if (answer.ok) window.location.assign('/');
    else toast({ failed: '没有退出。', text: answer.error.message });
  }
  return (
    <Button variant="ghost" onClick={signOut} busy={busy ? '正在退出…' : null}>
      退出登录
    </Button>
  );
}
