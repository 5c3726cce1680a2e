import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { ok, type Result, refuse } from '@/lib/base/result';
import { engineCode, isDiskFull } from './db/database-error';

/** Makes the data folder and proves that it can be written; refuses `data-folder` in words for the terminal. */
export async function prepareDataFolder(folder: string): Promise<Result<string>> {
  const probe = path.join(folder, `.probe-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = await open(probe, 'w');
    await file.writeFile('可写');
    await file.sync();
    await file.close();
    await rm(probe);
    return ok(folder);
  } catch (error) {
    if (isDiskFull(error))
      return refuse('data-folder', `磁盘已满，数据文件夹写不进去：${folder}。请腾出空间后再启动。`);
    const detail = engineCode(error) || String(error);
    return refuse(
      'data-folder',
      `数据文件夹不能写入：${folder}（${detail}）。请检查权限，或用 SHIBAO_DATA 指定另一个文件夹。`,
    );
  }
}

/**
 * The secret that signs sessions, made once and kept in `<folder>/secret`, readable by the owner alone. Of two
 * processes that start together one writes it and both read it.
 */
export async function keptSecret(folder: string): Promise<string> {
  const file = path.join(folder, 'secret');
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(randomBytes(48).toString('base64url'));
    await handle.sync();
    await handle.close();
  } catch (error) {
    if (engineCode(error) !== 'EEXIST') throw error;
  }
  return (await readFile(file, 'utf8')).trim();
}
