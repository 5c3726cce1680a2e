'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { type Result, refuse } from '@/lib/base/result';
import type { CheckStep } from './check-bytes';
import { type CheckJob, createCheckJob } from './check-job';
import type { CheckedReport } from './checked-report';
import type { OpinionFile, OpinionFormat } from './opinion-file';

export type CheckStage =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly name: string; readonly step: CheckStep }
  | { readonly kind: 'refused'; readonly name: string; readonly message: string }
  | { readonly kind: 'done'; readonly checked: CheckedReport };

export type Check = {
  readonly stage: CheckStage;
  readonly start: (file: File) => void;
  readonly write: (checked: CheckedReport, format: OpinionFormat) => Promise<Result<OpinionFile>>;
  readonly cancel: () => void;
  readonly reset: () => void;
};

const closed = refuse('closed', '页面已经关闭，没有导出。');

/** One file after another, read and checked in this browser. */
export function useCheck(): Check {
  const job = useRef<CheckJob>(null);
  const [stage, setStage] = useState<CheckStage>({ kind: 'idle' });
  useEffect(() => {
    const made = createCheckJob();
    job.current = made;
    return () => made.close();
  }, []);
  const start = useCallback((file: File) => {
    const { name } = file;
    setStage({ kind: 'working', name, step: 'reading' });
    const step = (now: CheckStep) => setStage({ kind: 'working', name, step: now });
    job.current?.run(file, step).then((result) => {
      if (result.ok) setStage({ kind: 'done', checked: result.value });
      else if (result.error.code === 'cancelled') setStage({ kind: 'idle' });
      else setStage({ kind: 'refused', name, message: result.error.message });
    });
  }, []);
  const write = useCallback<Check['write']>(
    async (checked, format) => (await job.current?.write(checked, format)) ?? closed,
    [],
  );
  const cancel = useCallback(() => job.current?.cancel(), []);
  const reset = useCallback(() => setStage({ kind: 'idle' }), []);
  return { stage, start, write, cancel, reset };
}
