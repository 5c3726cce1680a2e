'use client';

import { type DragEvent, useRef, useState } from 'react';
import type { Attachment } from '@/lib/evidence/fact';
import { maxAttachmentBytes } from '@/lib/workflow/ledger-wire';
import { Button, IconButton } from '../ui/button';
import { classNames } from '../ui/class-names';
import { Icon } from '../ui/icon';
import { sizeWords } from './attachment-words';
import styles from './fact-drawer.module.css';
import type { LedgerClient } from './ledger-client';

const limit = `${maxAttachmentBytes / 1024 / 1024} MB`;

/** The files that prove a fact: chosen or dropped here, kept by their content, taken off again. */
export function FactAttachments({
  attachments,
  client,
  writable,
  change,
}: {
  readonly attachments: readonly Attachment[];
  readonly client: LedgerClient;
  readonly writable: 'yes' | 'no';
  readonly change: (attachments: readonly Attachment[], label: string) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [over, setOver] = useState<'here' | 'away'>('away');
  async function upload(files: readonly File[]) {
    const kept = [...attachments];
    const problems: string[] = [];
    for (const file of files) {
      setBusy(`正在上传“${file.name}”…`);
      if (file.size > maxAttachmentBytes) {
        problems.push(`“${file.name}”超过 ${limit}，没有上传。请压缩或拆开后再选。`);
        continue;
      }
      const answer = await client.upload(file);
      if (!answer.ok) problems.push(`“${file.name}”没有上传。${answer.error.message}`);
      else if (kept.some(({ sha256 }) => sha256 === answer.value.sha256))
        problems.push(`“${file.name}”已经在附件里，没有再加。`);
      else kept.push(answer.value);
    }
    setBusy(null);
    setRefused(problems);
    if (kept.length > attachments.length) change(kept, '加附件');
  }
  const drag = {
    onDragOver(event: DragEvent) {
      if (writable === 'no' || !event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setOver('here');
    },
    onDragLeave: () => setOver('away'),
    onDrop(event: DragEvent) {
      event.preventDefault();
      event.stopPropagation();
      setOver('away');
      if (writable === 'yes') void upload([...event.dataTransfer.files]);
    },
  };
  return (
    <section aria-label="附件" {...drag} className={classNames(over === 'here' && styles.over)}>
      <h3>附件 {attachments.length > 0 && attachments.length}</h3>
      <ul className={styles.files}>
        {attachments.map(({ sha256, name, size }) => (
          <li key={sha256}>
            <Icon name="clip" />
            <span>
              <a href={client.attachmentHref(sha256)} download={name}>
                {name}
              </a>
              <span className="t12 mute" title={sha256}>
                {' '}
                {sizeWords(size)} · 校验 {sha256.slice(0, 8)}
              </span>
            </span>
            {writable === 'yes' && (
              <IconButton
                icon="close"
                size="small"
                label={`移出附件“${name}”`}
                onClick={() =>
                  change(
                    attachments.filter((each) => each.sha256 !== sha256),
                    '移出附件',
                  )
                }
              />
            )}
          </li>
        ))}
      </ul>
      {refused.map((sentence) => (
        <p key={sentence} className="och" role="alert">
          {sentence}
        </p>
      ))}
      {writable === 'yes' && (
        <div className={styles.add}>
          <Button size="small" icon="upload" busy={busy} onClick={() => input.current?.click()}>
            加附件
          </Button>
          <span className="t12 mute">或把文件拖到这里，单个不超过 {limit}</span>
          <input
            ref={input}
            type="file"
            multiple
            hidden
            aria-label="选择附件"
            onChange={(event) => {
              void upload([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
        </div>
      )}
    </section>
  );
}
