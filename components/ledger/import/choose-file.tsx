'use client';

import { type DragEvent, useRef, useState } from 'react';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { classNames } from '../../ui/class-names';
import styles from './import-drawer.module.css';

const accepted =
  '.xlsx,.csv,.tsv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Where a table comes in, and why the last one did not. */
export function ChooseFile({
  open,
  refused,
}: {
  readonly open: (file: File) => void;
  readonly refused: { readonly name: string; readonly message: string } | null;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState<'here' | 'away'>('away');
  const drag = {
    onDragOver(event: DragEvent) {
      event.preventDefault();
      setOver('here');
    },
    onDragLeave: () => setOver('away'),
    onDrop(event: DragEvent) {
      event.preventDefault();
      event.stopPropagation();
      setOver('away');
      const file = event.dataTransfer.files[0];
      if (file) open(file);
    },
  };
  return (
    <div className={styles.pad}>
      <section
        aria-label="放入统计表"
        className={classNames(styles.zone, over === 'here' && styles.over)}
        {...drag}
      >
        <div className="t16 b">{over === 'here' ? '松开就开始' : '把统计表拖到这里'}</div>
        <p className={styles.kinds}>
          XLSX 或 CSV，合并表头、合计行会自动认出。先看差异，点了导入才写入台账。
        </p>
        <Button variant="primary" data-autofocus onClick={() => input.current?.click()}>
          选择文件
        </Button>
        <input
          ref={input}
          type="file"
          accept={accepted}
          hidden
          aria-label="选择统计表"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) open(file);
            event.target.value = '';
          }}
        />
      </section>
      {refused && (
        <div className={styles.below}>
          <Banner tone="red" shape="boxed">
            <b>没有读入“{refused.name}”。</b>
            {refused.message}
          </Banner>
        </div>
      )}
    </div>
  );
}
