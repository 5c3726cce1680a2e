import { existsSync } from 'node:fs';
import path from 'node:path';
import { Piscina } from 'piscina';
import { type Result, refuse } from '@/lib/base/result';
import type { ExportInput } from '../export-input';
import { type PdfData, pdfData } from './pdf-data';
import type { WorkerAnswer, WorkerSettings } from './worker';

/** How a renderer works; sizes in bytes, times in milliseconds. */
export type PdfRendererOptions = WorkerSettings & {
  /** The bundled worker; `dist/pdf-worker.mjs` under the root unless said. */
  readonly worker?: string;
  /** For one document, its waiting for a thread included. */
  readonly timeLimit?: number;
  readonly memoryLimit?: number;
  readonly threads?: number;
};

export type PdfRenderer = {
  readonly render: (input: ExportInput) => Promise<Result<Uint8Array>>;
  /** Sets pages that are described already. */
  readonly renderPages: (data: PdfData) => Promise<Result<Uint8Array>>;
  /** Ends the worker threads once their work is done. */
  readonly close: () => Promise<void>;
};

const megabyte = 1024 * 1024;
const documentsPerPool = 500;

/** A pool of worker threads that set pages; it is renewed after many documents, too much memory, or a panic. */
export function createPdfRenderer(options: PdfRendererOptions): PdfRenderer {
  const { root, fontDir, timeLimit = 60_000, memoryLimit = 512 * megabyte, threads = 2 } = options;
  const worker = options.worker ?? path.join(root, 'dist', 'pdf-worker.mjs');
  let pool: Piscina | null = null;
  let done = 0;

  const open = (): Piscina =>
    new Piscina({
      filename: worker,
      workerData: { root, fontDir } satisfies WorkerSettings,
      minThreads: 0,
      maxThreads: threads,
      idleTimeout: 60_000,
    });
  const retire = (): Promise<void> => {
    const old = pool;
    pool = null;
    done = 0;
    return old?.close() ?? Promise.resolve();
  };

  const renderPages = async (data: PdfData): Promise<Result<Uint8Array>> => {
    if (!existsSync(/* turbopackIgnore: true */ worker))
      return refuse(
        'pdf-not-built',
        '排版程序还没有构建，没有生成 PDF。请管理员运行 npm run build；也可以先导出 DOCX。',
      );
    pool ??= open();
    const used = pool;
    try {
      const signal = AbortSignal.timeout(timeLimit);
      const answer: WorkerAnswer = await used.run(data, { signal });
      const broken = !answer.pdf.ok && answer.pdf.error.code === 'layout-failed';
      done += 1;
      if (pool === used && (broken || answer.memory > memoryLimit || done >= documentsPerPool)) void retire();
      return answer.pdf;
    } catch (error) {
      if (pool === used) void retire();
      return failure(error, timeLimit);
    }
  };
  return { render: (input) => renderPages(pdfData(input)), renderPages, close: retire };
}

function failure(error: unknown, timeLimit: number): Result<Uint8Array> {
  if (error instanceof Error && error.name === 'AbortError')
    return refuse(
      'layout-timeout',
      `排版超过 ${Math.round(timeLimit / 1000)} 秒，已停止，没有生成 PDF，文稿未改动。请稍后再试，或导出 DOCX。`,
    );
  const reason = error instanceof Error ? error.message : String(error);
  return refuse('layout-failed', `排版没有完成，没有生成 PDF，文稿未改动。可以先导出 DOCX。原因：${reason}`);
}

let shared: PdfRenderer | null = null;

/** The server's own renderer: files under the working directory, faces also from FONT_DIR. */
function sharedRenderer(): PdfRenderer {
  shared ??= createPdfRenderer({ root: process.cwd(), fontDir: process.env.FONT_DIR ?? null });
  return shared;
}

/** A PDF of a report. */
export const renderPdf = (input: ExportInput): Promise<Result<Uint8Array>> => sharedRenderer().render(input);

/** A PDF of pages that are described already. */
export const renderPages = (data: PdfData): Promise<Result<Uint8Array>> => sharedRenderer().renderPages(data);
