import path from 'node:path';
import { ok, type Result, refuse } from '@/lib/base/result';
import { annotate } from '@/lib/convert/docx/annotate';
import { writeDocx } from '@/lib/convert/docx/write-docx';
import { exportInput } from '@/lib/convert/export-input';
import { readRemarks } from '@/lib/convert/read-remarks';
import type { Reading } from '@/lib/convert/reading';
import type { CheckedReading } from './checked-report';
import { collectFiles } from './collect-files';
import type { Io } from './io';
import { saveFile } from './save-file';

/**
 * The name given with --annotate, null for none. Refuses (`usage`) a copy that is no .docx or would replace the
 * report, and more than one report.
 */
export async function annotatedName(
  copy: string | undefined,
  given: readonly string[],
  cwd: string,
): Promise<Result<string | null>> {
  if (copy === undefined) return ok(null);
  if (path.extname(copy).toLowerCase() !== '.docx')
    return refuse('usage', `批注写在 Word 文档里，--annotate 的文件名应以 .docx 结尾，不能是“${copy}”。`);
  const files: string[] = [];
  for (const argument of given) {
    const found = await collectFiles(argument, cwd);
    files.push(...(found.ok ? found.value : [argument]));
  }
  if (files.length > 1)
    return refuse(
      'usage',
      `--annotate 一次只批注一份报告，这里给出了 ${files.length} 份，没有检查。请逐份运行。`,
    );
  if (files.some((file) => path.resolve(cwd, file) === path.resolve(cwd, copy)))
    return refuse('usage', '带批注的副本与原文件同名，没有检查。请给副本换一个文件名。');
  return ok(copy);
}

/** Writes a copy of the report with its findings as comments, beside those it has, and says so on stderr. */
export async function saveAnnotated(
  copy: string,
  reading: Reading,
  { doc, checked }: CheckedReading,
  io: Io,
): Promise<Result<null>> {
  const date = new Date().toISOString();
  const annotated = annotate(doc, checked.diagnostics, { author: '实报', date });
  const comments = [...readRemarks(reading), ...annotated.comments];
  const bytes = writeDocx(exportInput({ doc: annotated.doc, year: checked.year, comments, created: date }));
  const saved = await saveFile(copy, bytes, io.cwd);
  if (saved.ok) io.err(`已写成“${copy}”，批注 ${annotated.comments.length} 条；原文件没有改动。\n`);
  return saved;
}
