import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Piscina } from 'piscina';
import { type Result, refuse } from '@/lib/base/result';
import type { ImportedFile } from '@/lib/workflow/wire';
import type { ReadJob } from './read-worker';

const timeLimit = 20_000;
const memoryLimit = 256;

const tooHard = refuse(
  'unreadable',
  '这个文件读到一半停下了（太大、太复杂或已损坏），没有读入。请用 WPS 或 Word 另存为 .docx 后再选择。',
);

/** Reads uploaded files one thread each, with a limit on time and memory; a file that breaks one costs no more. */
export type ReadPool = {
  readonly read: (job: ReadJob) => Promise<Result<ImportedFile>>;
  readonly close: () => Promise<void>;
};

export type ReadPoolSettings = {
  /** The bundled worker. */
  readonly worker: string;
  /** Milliseconds for one file; 20 seconds unless said. */
  readonly limit?: number;
};

export const readWorkerIn = (root: string): string => path.join(root, 'dist', 'read-worker.mjs');

export function createReadPool({ worker, limit = timeLimit }: ReadPoolSettings): ReadPool {
  let pool: Promise<Piscina> | null = null;
  const open = async () => {
    const { Piscina } = await import('piscina');
    return new Piscina({
      filename: worker,
      minThreads: 0,
      maxThreads: 2,
      idleTimeout: 30_000,
      maxQueue: 100,
      resourceLimits: { maxOldGenerationSizeMb: memoryLimit },
    });
  };
  return {
    read: async (job) => {
      if (!existsSync(worker))
        return refuse(
          'not-available',
          '读文件的程序还没有构建。请管理员运行 npm run build；也可以先另存为 .docx。',
        );
      pool ??= open();
      try {
        return await (await pool).run(job, { signal: AbortSignal.timeout(limit) });
      } catch {
        return tooHard;
      }
    },
    close: async () => {
      await (await pool)?.destroy();
      pool = null;
    },
  };
}
