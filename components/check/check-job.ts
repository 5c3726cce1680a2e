import { ok, type Result, refuse } from '@/lib/base/result';
import type { CheckStep } from './check-bytes';
import type { CheckedReport } from './checked-report';
import type { OpinionFile, OpinionFormat } from './opinion-file';

export type WorkerOrder =
  | { readonly kind: 'check'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'write'; readonly checked: CheckedReport; readonly format: OpinionFormat };

export type WorkerAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'step'; readonly step: CheckStep }
  | { readonly kind: 'checked'; readonly result: Result<CheckedReport> }
  | { readonly kind: 'written'; readonly file: OpinionFile }
  | { readonly kind: 'failed'; readonly reason: string };

/** One order at a time; `cancel` settles the one under way with `cancelled`. */
export type CheckJob = {
  /** Reads and checks a file. */
  run(file: File, step: (now: CheckStep) => void): Promise<Result<CheckedReport>>;
  /** Makes a file of the findings. */
  write(checked: CheckedReport, format: OpinionFormat): Promise<Result<OpinionFile>>;
  cancel(): void;
  /** Ends the worker; the job is not used afterwards. */
  close(): void;
};

/** As the reader has it; said here before a huge file is taken into memory. */
const largestFile = 20 * 1024 * 1024;

const cancelled = refuse('cancelled', '已取消，没有检查。');
const tooLarge = refuse('file-too-large', '文件超过 20 MB，没有读入。请删去图片或附件后再选择。');
const unreadable = refuse(
  'unreadable',
  '读不到这个文件，可能已被移动，或正被别的程序占用。关掉打开它的程序，再选一次。',
);
const broken = refuse('check-failed', '检查程序中途停了。请再试一次，或把文字复制出来，粘贴到这里。');
const unwritten = refuse('write-failed', '意见没有写成文件，页面上的都还在。请再试一次，或用“打印意见”。');

/** An answer that ends an order, or why there is none. */
type Outcome =
  | Extract<WorkerAnswer, { kind: 'checked' | 'written' | 'failed' }>
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'no-worker' };

/**
 * Checks files away from the page's thread, so that the page never stands still. The worker is started at once:
 * whoever has the page open can check without a network. Where no worker can be had, the page's thread does it.
 */
export function createCheckJob(): CheckJob {
  let worker = startWorker();
  let stop: (() => void) | null = null;
  const order = async (wanted: WorkerOrder, step: (now: CheckStep) => void): Promise<Outcome> => {
    const outcome = await new Promise<Outcome>((settle) => {
      stop = () => settle({ kind: 'cancelled' });
      if (worker) ask(worker, wanted, step, settle);
      else settle({ kind: 'no-worker' });
    });
    stop = null;
    if (outcome.kind === 'no-worker') worker = null;
    return outcome;
  };
  return {
    async run(file, step) {
      if (file.size > largestFile) return tooLarge;
      const bytes = await file.arrayBuffer().then(
        (buffer) => new Uint8Array(buffer),
        () => null,
      );
      if (!bytes) return unreadable;
      const outcome = await order({ kind: 'check', name: file.name, bytes }, step);
      if (outcome.kind === 'no-worker') return checkHere(file.name, bytes, step);
      if (outcome.kind === 'cancelled') return cancelled;
      return outcome.kind === 'checked' ? outcome.result : broken;
    },
    async write(checked, format) {
      const outcome = await order({ kind: 'write', checked, format }, () => undefined);
      if (outcome.kind === 'no-worker') return writeHere(checked, format);
      if (outcome.kind === 'cancelled') return cancelled;
      return outcome.kind === 'written' ? ok(outcome.file) : unwritten;
    },
    cancel() {
      stop?.();
      worker?.terminate();
      worker = startWorker();
    },
    close() {
      stop?.();
      worker?.terminate();
    },
  };
}

/** The same on the page's thread; its code is fetched only when it is needed. */
async function checkHere(
  name: string,
  bytes: Uint8Array,
  step: (now: CheckStep) => void,
): Promise<Result<CheckedReport>> {
  try {
    const { checkBytes } = await import('./check-bytes');
    return await checkBytes(name, bytes, step);
  } catch {
    return broken;
  }
}

async function writeHere(checked: CheckedReport, format: OpinionFormat): Promise<Result<OpinionFile>> {
  try {
    const { opinionFile } = await import('./opinion-file');
    return ok(await opinionFile(checked, format, new Date().toISOString()));
  } catch {
    return unwritten;
  }
}

function startWorker(): Worker | null {
  try {
    return new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}

function ask(
  worker: Worker,
  order: WorkerOrder,
  step: (now: CheckStep) => void,
  settle: (outcome: Outcome) => void,
): void {
  worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
    if (data.kind === 'step') step(data.step);
    else if (data.kind !== 'ready') settle(data);
  };
  worker.onerror = () => settle({ kind: 'no-worker' });
  worker.postMessage(order);
}
