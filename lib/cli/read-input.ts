import { readFile as readBytes } from 'node:fs/promises';
import path from 'node:path';
import { ok, type Result, refuse } from '@/lib/base/result';
import { readDoc } from '@/lib/convert/doc/read-doc';
import { readFile } from '@/lib/convert/read-file';
import type { Reading } from '@/lib/convert/reading';

/** The bytes of a file; refuses with a sentence what is not there, is a folder or may not be read. */
export async function readInputBytes(file: string, cwd: string): Promise<Result<Uint8Array>> {
  try {
    return ok(await readBytes(path.resolve(cwd, file)));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT') return refuse('no-file', `找不到“${file}”。请检查路径是否写对。`);
    if (code === 'EISDIR') return refuse('is-folder', `“${file}”是文件夹，这里要的是一个文件。`);
    return refuse('not-readable', `打不开“${file}”。请检查权限，或者它是否正被别的程序占用。`);
  }
}

/** A report file, read as it is. */
export async function readInput(file: string, cwd: string): Promise<Result<Reading>> {
  const bytes = await readInputBytes(file, cwd);
  return bytes.ok ? readFile(path.basename(file), bytes.value, { doc: readDoc }) : bytes;
}

/** A JSON file; refuses (`bad-json`) what is not JSON, naming the file. */
export async function readJsonInput(file: string, cwd: string): Promise<Result<unknown>> {
  const bytes = await readInputBytes(file, cwd);
  if (!bytes.ok) return bytes;
  try {
    return ok(JSON.parse(new TextDecoder().decode(bytes.value)));
  } catch {
    return refuse('bad-json', `“${file}”不是 JSON 文件，或者内容有残缺。`);
  }
}
