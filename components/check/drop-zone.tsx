'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { Icon } from '../ui/icon';
import { Kbd } from '../ui/kbd';
import styles from './drop-zone.module.css';
import type { Check } from './use-check';
import { WorkingLine } from './working-line';

/** What a file chooser may offer; what a file really is, its bytes say. */
const accepted =
  '.docx,.txt,application/vnd.openxmlformats-officedocument.wordprocessingml.document,text/plain';

/**
 * The place where a report comes in: dropped anywhere on the page, chosen, or pasted. Says what it does with it,
 * what it is doing now, and why a file was refused.
 */
export function DropZone({
  check,
  promise,
  also,
  look = 'full',
}: {
  readonly check: Check;
  /** What happens to the file, one line. */
  readonly promise: string;
  /** A further button beside the main one. */
  readonly also?: ReactNode;
  readonly look?: 'full' | 'compact';
}) {
  const input = useRef<HTMLInputElement>(null);
  const over = useIncomingFile(check.start);
  const { stage } = check;
  return (
    <div>
      <section
        className={classNames(styles.zone, over && styles.over, look === 'compact' && styles.compact)}
        aria-label="放入报告"
      >
        <div className={styles.sheet} aria-hidden="true">
          <i className={styles.heading} />
          <i />
          <i />
          <i className={styles.advice} />
          <i />
          <i className={styles.must} />
          <i />
          <i />
        </div>
        <div>
          <div className="t16 b">{over ? '松开就开始' : '把报告拖到这里'}</div>
          <div className={styles.kinds}>
            DOCX、TXT，或直接粘贴文字 <Kbd>Ctrl V</Kbd>，单个不超过 20 MB
          </div>
          <div className="row">
            <Button variant="primary" onClick={() => input.current?.click()}>
              选择文件
            </Button>
            {also}
          </div>
          <div className={styles.quiet}>
            <span className="grn">
              <Icon name="lock" />
            </span>
            {promise}
          </div>
          <input
            ref={input}
            type="file"
            accept={accepted}
            hidden
            aria-label="选择文件"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) check.start(file);
              event.target.value = '';
            }}
          />
        </div>
      </section>
      <div className={styles.below} aria-live="polite">
        {stage.kind === 'working' && (
          <WorkingLine name={stage.name} step={stage.step} cancel={check.cancel} />
        )}
        {stage.kind === 'refused' && (
          <Banner tone="red" shape="boxed">
            <b>没有检查“{stage.name}”。</b>
            {stage.message}原文件没有改动。
          </Banner>
        )}
      </div>
    </div>
  );
}

const isEditable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Takes files dropped on the page and files or words pasted outside of fields; true while one hovers. */
function useIncomingFile(start: (file: File) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) start(file);
    };
    const onPaste = (event: ClipboardEvent) => {
      if (isEditable(event.target)) return;
      const file = event.clipboardData?.files[0];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (file) start(file);
      else if (text.trim() !== '') start(new File([text], '粘贴的文字.txt', { type: 'text/plain' }));
    };
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('dragleave', onDragLeave);
    document.addEventListener('drop', onDrop);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('dragleave', onDragLeave);
      document.removeEventListener('drop', onDrop);
      document.removeEventListener('paste', onPaste);
    };
  }, [start]);
  return over;
}
