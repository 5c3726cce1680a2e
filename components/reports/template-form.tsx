'use client';

import { useState } from 'react';
import { z } from 'zod';
import { yearSchema } from '@/lib/workflow/wire';
import { Button } from '../ui/button';
import { SelectField, TextField } from '../ui/field';
import { Form } from '../ui/form';
import { Icon } from '../ui/icon';
import { postJson } from '../wire/post-json';
import styles from './new-report.module.css';

const created = z.object({ id: z.string() });

/** A template one may begin from: its name for the server, its label for the person. */
export type TemplateChoice = { readonly name: string; readonly label: string };

/** Makes an empty report of the four parts for a year and opens it. `year` is what is proposed. */
export function TemplateForm({
  templates,
  year: proposed,
}: {
  readonly templates: readonly TemplateChoice[];
  readonly year: number;
}) {
  const [error, setError] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function create(typed: FormData) {
    const read = yearSchema.safeParse(Number(typed.get('year')));
    const template = String(typed.get('template') ?? templates[0]?.name ?? '');
    if (!read.success) {
      setError(read.error.issues[0]?.message ?? null);
      return;
    }
    setBusy(true);
    setRefusal(null);
    const answer = await postJson('/api/reports', { kind: 'template', template, year: read.data });
    const report = answer.ok ? created.safeParse(answer.value) : null;
    if (report?.success) {
      window.location.assign(`/reports/${report.data.id}`);
      return;
    }
    setBusy(false);
    setRefusal(answer.ok ? '报告建好了，但没有得到它的编号。请到报告列表里打开。' : answer.error.message);
  }

  return (
    <Form className={styles.line} submit={create} aria-label="从模板开始">
      <TextField
        label="报告年度"
        name="year"
        inputMode="numeric"
        defaultValue={String(proposed)}
        error={error}
        onChange={() => setError(null)}
      />
      {templates.length > 1 && (
        <SelectField
          label="模板"
          name="template"
          options={templates.map(({ name, label }) => [name, label] as const)}
        />
      )}
      <Button type="submit" variant="primary" busy={busy ? '正在建…' : null} className={styles.submit ?? ''}>
        从模板开始
      </Button>
      {refusal && (
        <div className={styles.refusal} role="alert">
          <Icon name="warning" /> {refusal}
        </div>
      )}
    </Form>
  );
}
