import { newId } from '@/lib/base/id';
import { ok, type Result } from '@/lib/base/result';
import { readDoc } from '@/lib/convert/doc/read-doc';
import { readFile } from '@/lib/convert/read-file';
import { tidy } from '@/lib/convert/tidy';
import type { ImportedFile } from '@/lib/workflow/wire';

export type ReadJob = { readonly name: string; readonly bytes: Uint8Array };

/** Runs in a worker thread, where a file that eats memory or time takes nobody along. */
// biome-ignore lint/style/noDefaultExport: the pool calls a worker file's default export.
export default async function read({ name, bytes }: ReadJob): Promise<Result<ImportedFile>> {
  const reading = await readFile(name, bytes, { doc: readDoc });
  if (!reading.ok) return reading;
  const { doc, losses } = tidy(reading.value, () => newId(Math.random));
  return ok({ doc: doc.toJSON(), losses });
}
