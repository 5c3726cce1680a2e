import { type Result, refuse } from '@/lib/base/result';
import type { LedgerChange } from '@/lib/workflow/ledger-wire';
import type { ImportWork, OpenedBook, PreviewOrder, ShownPreview } from './import-work';
import type { PreviewLine } from './preview-lines';

export type ImportOrder =
  | { readonly kind: 'open'; readonly bytes: Uint8Array; readonly name: string }
  | { readonly kind: 'preview'; readonly order: PreviewOrder }
  | { readonly kind: 'lines'; readonly from: number; readonly to: number }
  | { readonly kind: 'changes' };

export type ImportAnswer =
  | { readonly kind: 'open'; readonly result: Result<OpenedBook> }
  | { readonly kind: 'preview'; readonly result: Result<ShownPreview> }
  | { readonly kind: 'lines'; readonly lines: readonly PreviewLine[] }
  | { readonly kind: 'changes'; readonly changes: LedgerChange[] }
  | { readonly kind: 'failed' };

/** `ImportWork` away from the page’s thread; `cancel` settles what is under way with `cancelled` and forgets the file. */
export type ImportJob = {
  open(file: File): Promise<Result<OpenedBook>>;
  preview(order: PreviewOrder): Promise<Result<ShownPreview>>;
  lines(from: number, to: number): Promise<readonly PreviewLine[]>;
  changes(): Promise<Result<LedgerChange[]>>;
  cancel(): void;
  close(): void;
};

/** As the reader has it; said here before a huge file is taken into memory. */
const largest = 100 * 1024 * 1024;

const tooLarge = refuse(
  'file-too-large',
  '表格文件超过 100 MB，没有读入。请删去图片和用不到的工作表，另存后再选择。',
);
const cancelled = refuse('cancelled', '已取消，没有读入。');
const broken = refuse(
  'read-failed',
  '读表格的程序中途停了，台账没有变动。请再试一次，或另存为新的 .xlsx 后再选择。',
);
const unreadable = refuse(
  'unreadable',
  '读不到这个文件，可能已被移动，或正被别的程序占用。关掉打开它的程序，再选一次。',
);

type Settle = (answer: ImportAnswer | 'cancelled') => void;

function startWorker(): Worker | null {
  try {
    return new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
}

/** The same on the page’s thread, where no worker can be had. */
async function workHere(): Promise<ImportWork> {
  const { importWork } = await import('./import-work');
  return importWork();
}

export function importJob(): ImportJob {
  let worker = startWorker();
  let here: ImportWork | null = null;
  const waiting: Settle[] = [];
  const settleNext = (answer: ImportAnswer | 'cancelled') => waiting.shift()?.(answer);
  const listen = () => {
    if (!worker) return;
    worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => void settleNext(data);
    worker.onerror = () => void settleNext({ kind: 'failed' });
  };
  listen();
  const ask = (order: ImportOrder): Promise<ImportAnswer | 'cancelled'> =>
    new Promise((settle) => {
      waiting.push(settle);
      worker?.postMessage(order);
    });
  return {
    async open(file) {
      if (file.size > largest) return tooLarge;
      const bytes = await file.arrayBuffer().then(
        (buffer) => new Uint8Array(buffer),
        () => null,
      );
      if (!bytes) return unreadable;
      if (!worker) {
        here = await workHere();
        return here.open(bytes, file.name);
      }
      const answer = await ask({ kind: 'open', bytes, name: file.name });
      if (answer === 'cancelled') return cancelled;
      return answer.kind === 'open' ? answer.result : broken;
    },
    async preview(order) {
      if (here) return here.preview(order);
      const answer = await ask({ kind: 'preview', order });
      if (answer === 'cancelled') return cancelled;
      return answer.kind === 'preview' ? answer.result : broken;
    },
    async lines(from, to) {
      if (here) return here.lines(from, to);
      const answer = await ask({ kind: 'lines', from, to });
      return answer !== 'cancelled' && answer.kind === 'lines' ? answer.lines : [];
    },
    async changes() {
      if (here) return { ok: true, value: here.changes() };
      const answer = await ask({ kind: 'changes' });
      return answer !== 'cancelled' && answer.kind === 'changes'
        ? { ok: true, value: answer.changes }
        : broken;
    },
    cancel() {
      worker?.terminate();
      for (const settle of waiting.splice(0)) settle('cancelled');
      worker = startWorker();
      listen();
    },
    close() {
      worker?.terminate();
      for (const settle of waiting.splice(0)) settle('cancelled');
    },
  };
}
