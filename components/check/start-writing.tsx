'use client';

import { type FormEvent, useState } from 'react';
import { z } from 'zod';
import { yearSchema } from '@/lib/workflow/wire';
import { LoginForm } from '../login/login-form';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';
import { Icon } from '../ui/icon';
import { postJson } from '../wire/post-json';
import type { CheckedReport } from './checked-report';
import { LossList } from './loss-list';
import styles from './start-writing.module.css';

const created = z.object({ id: z.string(), unlinked: z.number().default(0) });

/**
 * Makes a report of the checked file: signing in happens here, the text stays where it is, and only now, when
 * the person asks for it, does it go to the server. Says beforehand what was tidied.
 */
export function StartWriting({
  checked,
  signedIn,
  onSignedIn,
  onClose,
}: {
  readonly checked: CheckedReport;
  readonly signedIn: boolean;
  readonly onSignedIn: () => void;
  readonly onClose?: () => void;
}) {
  return (
    <section className={styles.ask} aria-label="从这份报告开始写">
      <div className="b">从这份报告开始写</div>
      <p className="dim t12">
        {signedIn
          ? '文字照原样带入，建成一份新报告；此前没有上传过。'
          : '起草需要单位账号。在这里登录，检查结果和文字都留着。'}
      </p>
      {!signedIn && (
        <div className={styles.login}>
          <LoginForm layout="line" emphasis="primary" onSignedIn={onSignedIn} />
        </div>
      )}
      {signedIn && <CreateForm checked={checked} {...(onClose && { onClose })} />}
      {signedIn && checked.draft.losses.length > 0 && (
        <details>
          <summary>带入时整理了 {checked.draft.losses.length} 处，逐条看</summary>
          <div className={styles.losses}>
            <LossList losses={checked.draft.losses} />
          </div>
        </details>
      )}
    </section>
  );
}

/** The year and the button; opens the report once the server has it. */
export function CreateForm({
  checked,
  onClose,
}: {
  readonly checked: CheckedReport;
  readonly onClose?: () => void;
}) {
  const [year, setYear] = useState(String(checked.year ?? new Date().getFullYear()));
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function create(event: FormEvent) {
    event.preventDefault();
    const read = yearSchema.safeParse(Number(year));
    if (!read.success) {
      setError(read.error.issues[0]?.message ?? null);
      return;
    }
    setBusy(true);
    setError(null);
    const answer = await postJson('/api/reports', {
      kind: 'document',
      year: read.data,
      title: (checked.title || checked.name).slice(0, 200),
      doc: checked.draft.doc,
      losses: checked.draft.losses,
    });
    const report = answer.ok ? created.safeParse(answer.value) : null;
    if (report?.success) {
      const { id, unlinked } = report.data;
      window.location.assign(`/reports/${id}${unlinked > 0 ? `?unlinked=${unlinked}` : ''}`);
      return;
    }
    setBusy(false);
    setError(answer.ok ? '报告建好了，但没有得到它的编号。请到报告列表里打开。' : answer.error.message);
  }

  return (
    <form onSubmit={create} noValidate>
      <div className={styles.create}>
        <TextField
          label="报告年度"
          name="year"
          inputMode="numeric"
          size="small"
          value={year}
          onChange={(event) => setYear(event.target.value)}
        />
        <Button
          type="submit"
          variant="primary"
          busy={busy ? '正在建…' : null}
          style={{ height: 28, lineHeight: '26px' }}
        >
          开始写
        </Button>
        {onClose && (
          <Button variant="ghost" onClick={onClose} style={{ height: 28, lineHeight: '26px' }}>
            收起
          </Button>
        )}
      </div>
      {error && (
        <div className={styles.error} role="alert">
          <Icon name="warning" /> {error}
        </div>
      )}
    </form>
  );
}
