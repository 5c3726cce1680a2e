import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { ok, type Result, refuse } from '@/lib/base/result';

const readable = /\.(docx|doc|txt)$/i;

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

/** Word keeps a lock file ~$名称.docx beside an open document; dot files are nobody's reports. */
const isReport = (name: string): boolean => readable.test(name) && !/^(~\$|\.)/.test(name);

/**
 * The files that an argument stands for, as paths in the way they were given: itself, or every .docx, .doc and
 * .txt below a folder in the order of their names. Refuses what is not there, cannot be read or holds no report.
 */
export async function collectFiles(argument: string, cwd: string): Promise<Result<readonly string[]>> {
  const full = path.resolve(cwd, argument);
  try {
    const found = await stat(full);
    if (!found.isDirectory()) return ok([argument]);
    const names = await readdir(full, { recursive: true, withFileTypes: true });
    const files = names
      .filter((entry) => entry.isFile() && isReport(entry.name))
      .map((entry) => path.join(argument, path.relative(full, path.join(entry.parentPath, entry.name))))
      .sort();
    if (files.length > 0) return ok(files);
    return refuse('empty-folder', `文件夹“${argument}”里没有 .docx、.doc 或 .txt 文件。`);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return refuse('no-file', `找不到“${argument}”。请检查路径是否写对。`);
    if (isCode(error, 'EACCES') || isCode(error, 'EPERM'))
      return refuse('not-readable', `没有读取“${argument}”的权限。请检查文件夹和文件的权限。`);
    return refuse('not-readable', `打不开“${argument}”。请检查它是否完好、是否被占用。`);
  }
}
