import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ok, type Result, refuse } from '@/lib/base/result';

/** Writes a file, replacing what was there; refuses with a sentence what cannot be written. */
export async function saveFile(file: string, bytes: Uint8Array | string, cwd: string): Promise<Result<null>> {
  try {
    await writeFile(path.resolve(cwd, file), bytes);
    return ok(null);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT')
      return refuse('no-folder', `没有写成“${file}”：所在的文件夹不存在。请先建好文件夹。`);
    if (code === 'ENOSPC') return refuse('disk-full', `没有写成“${file}”：磁盘已满。请腾出空间再试。`);
    if (code === 'EISDIR') return refuse('is-folder', `没有写成“${file}”：同名的文件夹已经存在。`);
    return refuse('not-writable', `没有写成“${file}”：没有写入的权限，或者文件正被打开。`);
  }
}
