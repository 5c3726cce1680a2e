import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type PackSet, packSet } from '@/lib/checker/pack-set';
import { rules } from '@/lib/checker/rules/index';
import { packNotice } from '@/lib/template/pack-notice';
import { parseJson } from '@/lib/template/parse-json';
import type { PackSource } from '@/lib/template/resolve-packs';
import { problemSentence, type TemplateProblem } from '@/lib/template/template-problem';

async function readSource(
  file: string,
): Promise<{ source: PackSource } | { problem: TemplateProblem } | null> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return missing ? null : { problem: { file, field: '', reason: '文件读不出来，请检查权限' } };
  }
  const json = parseJson(text);
  if (json.ok) return { source: { file, json: json.value } };
  return { problem: { file, field: '', reason: json.error.message } };
}

async function foldersIn(dir: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(dir, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  } catch {
    return [];
  }
}

/**
 * Reads every `<dir>/<name>/pack.json` (templates/packs) and runs the examples of each. Never fails: a faulty rule
 * is left out and said, a pack that cannot be read at all is missing from `packs`. No folder, no packs.
 */
export async function loadPacks(dir: string): Promise<PackSet> {
  const problems: TemplateProblem[] = [];
  const sources = new Map<string, PackSource>();
  for (const folder of await foldersIn(dir)) {
    const read = await readSource(path.join(dir, folder, 'pack.json'));
    if (read && 'source' in read) sources.set(folder, read.source);
    else if (read) problems.push(read.problem);
  }
  const { packs, problems: found } = packSet(sources, rules);
  return { packs, problems: [...problems, ...found] };
}

/** What the person at the terminal should know of the packs on `today` (ISO date), one sentence each. */
export const packSentences = ({ packs, problems }: PackSet, today: string): readonly string[] => [
  ...problems.map((problem) => `规则包有错：${problemSentence(problem)}`),
  ...[...packs.values()].flatMap((pack) => packNotice(pack, today) ?? []),
];
