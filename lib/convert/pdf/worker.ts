import { workerData } from 'piscina';
import type { Result } from '@/lib/base/result';
import { compilePdf } from './compile-pdf';
import type { PdfData } from './pdf-data';
import { createTypesetter, type Typesetter } from './typesetter';

/** Where the worker finds its files: the thread's `workerData`. */
export type WorkerSettings = { readonly root: string; readonly fontDir: string | null };

/** What the worker answers; `memory` is the engine's memory in bytes, by which the pool is renewed. */
export type WorkerAnswer = { readonly pdf: Result<Uint8Array>; readonly memory: number };

let typesetter: Promise<Typesetter> | null = null;

/** The body of the worker thread: one document in, one PDF or refusal out. */
// biome-ignore lint/style/noDefaultExport: the pool calls a worker file's default export.
export default async function work(data: PdfData): Promise<WorkerAnswer> {
  const { root, fontDir }: WorkerSettings = workerData;
  typesetter ??= createTypesetter(root, fontDir);
  const ready = await typesetter;
  return { pdf: compilePdf(data, ready), memory: ready.memory() };
}
