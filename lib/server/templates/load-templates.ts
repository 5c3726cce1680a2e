import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ok, type Result } from '@/lib/base/result';
import { baseName, parseTemplate } from '@/lib/template/parse-template';
import type { Template } from '@/lib/template/template';
import type { TemplateProblem } from '@/lib/template/template-problem';

type Source = { readonly folder: string; readonly file: string; readonly json: unknown };

/**
 * Reads every `<dir>/<name>/template.json`: those that stand alone first, then the variants that extend them.
 * All problems of all files are returned together; a folder without a template.json is not a template.
 */
export async function loadTemplates(
  dir: string,
): Promise<Result<ReadonlyMap<string, Template>, readonly TemplateProblem[]>> {
  const problems: TemplateProblem[] = [];
  const templates = new Map<string, Template>();
  const sources = await readSources(dir, problems);
  const [alone, variants] = [
    sources.filter(({ json }) => baseName(json) === null),
    sources.filter(({ json }) => baseName(json) !== null),
  ];
  for (const { folder, file, json } of [...alone, ...variants]) {
    const parsed = parseTemplate(json, file, templates);
    if (!parsed.ok) problems.push(...parsed.error);
    else if (parsed.value.name !== folder)
      problems.push({
        file,
        field: 'name',
        reason: `应与文件夹同名（${folder}），现在是 ${parsed.value.name}`,
      });
    else templates.set(folder, parsed.value);
  }
  if (problems.length === 0 && templates.size === 0)
    problems.push({ file: dir, field: '', reason: '没有找到模板（每个模板一个文件夹，内有 template.json）' });
  return problems.length > 0 ? { ok: false, error: problems } : ok(templates);
}

async function readSources(dir: string, problems: TemplateProblem[]): Promise<Source[]> {
  const sources: Source[] = [];
  let folders: string[];
  try {
    const entries = await readdir(dir, { withFileTypes: true });
    folders = entries
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  } catch {
    problems.push({ file: dir, field: '', reason: '打不开模板文件夹，请检查它是否存在、是否可读' });
    return sources;
  }
  for (const folder of folders) {
    const file = path.join(dir, folder, 'template.json');
    let text: string;
    try {
      text = await readFile(file, 'utf8');
    } catch (error) {
      if (!isMissing(error)) problems.push({ file, field: '', reason: '文件读不出来，请检查权限' });
      continue;
    }
    try {
      sources.push({ folder, file, json: JSON.parse(text) });
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      problems.push({ file, field: '', reason: `不是正确的 JSON（${detail}）` });
    }
  }
  return sources;
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';
